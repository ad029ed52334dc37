package org.waypost.reply;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.waypost.dialogue.Move;
import org.waypost.knowledge.Choice;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.organisations.Organisation;
import org.waypost.organisations.OrganisationDirectory;
import org.waypost.reply.ReplyJson.ChoiceJson;
import org.waypost.reply.ReplyJson.QuestionJson;
import org.waypost.safety.CareCard;
import org.waypost.safety.RedFlag;

/** Questions, and the cards about danger, which may ask one. */
final class Questions {
    private static final String DONT_KNOW = "dont-know";
    private final KnowledgeBase knowledge;
    private final OrganisationDirectory directory;
    private final Texts texts;
    private final Labels labels;

    Questions(KnowledgeBase knowledge, OrganisationDirectory directory, Texts texts, Labels labels) {
        this.knowledge = knowledge;
        this.directory = directory;
        this.texts = texts;
        this.labels = labels;
    }

    QuestionJson ask(Move.Ask ask) {
        var slot = knowledge.slot(ask.slot());
        var choices = new ArrayList<ChoiceJson>();
        ask.choices().stream()
                .flatMap(value -> slot.choice(value).stream())
                .map(choice -> new ChoiceJson(choice.value(), choice.label()))
                .forEach(choices::add);
        if (slot.unknown().offered()) {
            choices.add(new ChoiceJson(DONT_KNOW, labels.wording("do.dont-know")));
        }
        var wording = ask.wording();
        String question = ask.again() ? wording.again().orElse(slot.again()) : wording.question().orElse(slot.question());
        return new QuestionJson(slot.id().value(), knowledge.markdown(question), wording.why().orElse(slot.why()), choices);
    }

    QuestionJson which(Move.Which which) {
        var choices = which.organisations().stream()
                .flatMap(id -> directory.get(id).stream())
                .map(organisation -> new ChoiceJson(organisation.id(), nameAndTown(organisation)));
        var unknown = Stream.of(new ChoiceJson(DONT_KNOW, labels.wording("do.dont-know")));
        var slot = knowledge.slot(which.slot());
        return new QuestionJson(slot.id().value(), labels.wording("which-organisation"), slot.why(), Stream.concat(choices, unknown)
                .toList());
    }

    QuestionJson offer(Move.Offer offer) {
        var options = offer.intents().stream().map(intent -> new ChoiceJson("need:" + intent, labels.need(intent.value())));
        var others = Stream.of(new ChoiceJson("none", labels.wording("do.none")), new ChoiceJson("do:person", labels.of("do:person")));
        return new QuestionJson("meaning", labels.wording("which-meant"), labels.wording("which-meant-why"),
                Stream.concat(options, others).toList());
    }

    ReplyJson.CareCardJson card(Sheet sheet, RedFlag flag, CareCard card) {
        String title = switch (flag.action()) {
            case INTERRUPT -> card.title();
            case CHECK -> card.question();
            case BANNER -> card.bannerLine();
        };
        List<ChoiceJson> choices = switch (flag.action()) {
            case INTERRUPT -> card.choices().stream().map(way -> new ChoiceJson(way.id(), way.label())).toList();
            case CHECK -> Stream.of("yes", "no", "unsure").map(id -> new ChoiceJson(id, answer(card, id))).toList();
            case BANNER -> List.of();
        };
        boolean whole = flag.action() == RedFlag.Action.INTERRUPT;
        var cited = new LinkedHashSet<String>();
        card.lines().forEach(line -> cited.addAll(sheet.cite(line.citations())));
        var taps = card.actions().stream().map(tap -> new ReplyJson.TapJson(tap.label(), tap.href())).toList();
        return new ReplyJson.CareCardJson(code(flag.level()), code(flag.action()), flag.category(), knowledge.markdown(title),
                whole ? texts.markdown(card.lines()) : "", taps, choices, whole ? List.copyOf(cited) : List.of(), card.told(), null);
    }

    /** A card's own words for yes, no and not sure; a crisis asks otherwise than a stroke. */
    private String answer(CareCard card, String id) {
        return card.answers().stream()
                .filter(own -> own.id().equals("danger-" + id))
                .map(CareCard.WayOn::label)
                .findFirst()
                .orElseGet(() -> labels.wording("danger." + id));
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A choice's label on a question, or "" when it has none. */
    String label(String slot, String value) {
        return knowledge.slots().values().stream()
                .filter(known -> known.id().value().equals(slot))
                .flatMap(known -> known.choice(value).stream())
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    private static String nameAndTown(Organisation organisation) {
        boolean told = organisation.town().isEmpty() || organisation.name().contains(organisation.town());
        return told ? organisation.name() : organisation.name() + ", " + organisation.town();
    }
}
