package org.waypost.understanding;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.SlotValue;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.JourneyId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.PassageId;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.language.Said;
import org.waypost.organisations.OrganisationDirectory;

/** What a pressed button means. */
final class Pressing {
    static final String DONT_KNOW = "dont-know";
    private static final String CARDS = "knowledge-base/red-flags/cards.yaml";
    private static final List<String> WAYS_ON = List.of("go-on", "erase-now", "none", "person", "not-now", "in-hospital", "leave", "yes",
            "no", "unsure");

    private final KnowledgeBase knowledge;
    private final OrganisationDirectory directory;
    private final Set<String> plain = new HashSet<>(WAYS_ON);
    private final Set<String> cards = new HashSet<>();

    Pressing(KnowledgeBase knowledge, OrganisationDirectory directory) {
        this.knowledge = knowledge;
        this.directory = directory;
        knowledge.commands().forEach(command -> plain.add(command.id().value()));
        Node.read(CARDS, knowledge.files().texts().getOrDefault(CARDS, ""), new Faults()).filter(Node::isMap)
                .ifPresent(file -> file.entries().forEach((id, card) -> {
            cards.add(id);
            card.get("choices").ifPresent(choices -> plain.addAll(choices.entries().keySet()));
            card.get("answers").ifPresent(answers -> plain.addAll(answers.entries().keySet()));
        }));
    }

    /** @throws UnknownChoice when the conversation doesn't offer it */
    Reading read(Said.Pressed pressed, Conversation conversation) {
        if (!pressed.slot().isEmpty()) {
            return answer(new SlotId(pressed.slot()), List.of(), pressed.choice()).orElseThrow(UnknownChoice::new);
        }
        var answer = switch (conversation.awaiting()) {
            case Awaiting.Answer open -> answer(open.slot(), open.choices(), pressed.choice());
            case Awaiting.Which which -> which.organisations().contains(pressed.choice()) || pressed.choice().equals(DONT_KNOW)
                    ? answer(which.slot(), List.of(), pressed.choice())
                    : Optional.<Reading>empty();
            case Awaiting.Nothing nothing -> Optional.<Reading>empty();
            case Awaiting.Danger danger -> Optional.<Reading>empty();
            case Awaiting.Meaning meaning -> Optional.<Reading>empty();
            case Awaiting.Switch change -> Optional.<Reading>empty();
            case Awaiting.TakeUp takeUp -> Optional.<Reading>empty();
        };
        return answer.orElseGet(() -> picked(pressed.choice()));
    }

    private Optional<Reading> answer(SlotId id, List<String> shown, String choice) {
        var slot = knowledge.slots().get(id);
        if (slot == null) {
            return Optional.empty();
        }
        if (choice.equals(DONT_KNOW)) {
            return Optional.of(new Reading.Answer(id, new SlotValue.NotKnown(), AnswerReader.EXACT));
        }
        if (slot.kind() == Slot.Kind.ORGANISATION) {
            return directory.get(choice).map(place -> new Reading.Answer(id, new SlotValue.Place(place.id()), AnswerReader.EXACT));
        }
        boolean offered = slot.choice(choice).isPresent() && (shown.isEmpty() || shown.contains(choice));
        return offered ? Optional.of(new Reading.Answer(id, new SlotValue.Chosen(choice), AnswerReader.EXACT)) : Optional.empty();
    }

    private Reading picked(String choice) {
        int colon = choice.indexOf(':');
        boolean known = colon < 0 ? plain.contains(choice) : exists(choice.substring(0, colon), choice.substring(colon + 1));
        if (!known) {
            throw new UnknownChoice();
        }
        return new Reading.Picked(choice, AnswerReader.EXACT);
    }

    private boolean exists(String kind, String id) {
        try {
            return switch (kind) {
                case "need" -> knowledge.intents().containsKey(new IntentId(id));
                case "topic" -> knowledge.journeys().containsKey(new JourneyId(id));
                case "more" -> knowledge.passage(PassageId.of(id)).isPresent();
                case "change" -> knowledge.slots().containsKey(new SlotId(id));
                case "unanswered" -> knowledge.handoffs().containsKey(new HandoffId(id))
                        && knowledge.handoff(new HandoffId(id)).unanswered().isPresent();
                case "handoff" -> knowledge.handoffs().containsKey(new HandoffId(id));
                case "do" -> plain.contains(id);
                case "danger" -> cards.contains(id);
                default -> false;
            };
        } catch (IllegalArgumentException e) {
            // No id has such a form.
            return false;
        }
    }
}
