package org.waypost.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.waypost.evaluate.Measures.Danger;
import org.waypost.evaluate.Measures.Need;
import org.waypost.organisations.OrganisationDirectory.Scored;
import org.waypost.reply.ReplyJson;
import org.waypost.turn.Rehearsal;

/** Says every labelled wording to Waypost as a first message, and notes how it was read. */
public final class MeasureTrial {
    private static final String ORGANISATION = "organisation";
    private final Rehearsal rehearsal;

    public MeasureTrial(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /**
     * How a need was read.
     *
     * @param intent empty when none was
     * @param slots organisations by our id, in what was wanted and in what was heard
     * @param nanos the whole turn
     */
    public record NeedRead(
            Need need, String intent, double confidence, Map<String, String> wanted, Map<String, String> slots, String action,
                    long nanos) {
        public NeedRead {
            wanted = Map.copyOf(wanted);
            slots = Map.copyOf(slots);
        }

        boolean rightIntent() {
            return need.intents().contains(intent);
        }

        boolean rightTopic() {
            return need.intents().stream().map(Scores::topic).anyMatch(Scores.topic(intent)::equals);
        }
    }

    /** How a wording was screened; {@code level}, {@code category} and {@code action} are empty when nothing was found. */
    public record DangerRead(Danger danger, String level, String category, String action) {
        /** A clear present danger by nothing less than an interruption; a doubtful one by a question too. */
        boolean caught() {
            return action.equals("interrupt") || danger.action().equals("check") && action.equals("check");
        }

        /** A card that stops everything, or the question whether it is happening now. */
        boolean stopped() {
            return action.equals("interrupt") || action.equals("check");
        }
    }

    public List<NeedRead> needs(List<Need> needs) {
        return needs.stream().map(this::read).toList();
    }

    public List<DangerRead> dangers(List<Danger> dangers) {
        return dangers.stream().map(danger -> {
            var flag = flag(say(danger.text()));
            return new DangerRead(danger, flag.map(ReplyJson.RedFlagJson::level).orElse(""),
                    flag.map(ReplyJson.RedFlagJson::category).orElse(""), flag.map(ReplyJson.RedFlagJson::action).orElse(""));
        }).toList();
    }

    private NeedRead read(Need need) {
        long began = System.nanoTime();
        var understanding = say(need.text());
        long took = System.nanoTime() - began;
        var wanted = new TreeMap<>(need.slots());
        wanted.computeIfPresent(ORGANISATION, (slot, name) -> named(name));
        var heard = new TreeMap<String, String>();
        understanding.slots().forEach((slot, value) -> heard.put(slot, value instanceof ReplyJson.OrganisationJson organisation
                ? organisation.id() : String.valueOf(value).toLowerCase(Locale.ROOT)));
        return new NeedRead(need, orEmpty(understanding.intent()), understanding.confidence(), wanted, heard,
                flag(understanding).map(ReplyJson.RedFlagJson::action).orElse(""), took);
    }

    /** The id of the organisation that a label names in full. */
    private String named(String name) {
        return rehearsal.edition().directory().search(name, Optional.empty(), 1).stream()
                .map(Scored::organisation).map(found -> found.id()).findFirst().orElse(name);
    }

    private ReplyJson.UnderstandingJson say(String text) {
        return rehearsal.begin().say(text).understanding();
    }

    private static Optional<ReplyJson.RedFlagJson> flag(ReplyJson.UnderstandingJson understanding) {
        return Optional.ofNullable(understanding.redFlag());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
