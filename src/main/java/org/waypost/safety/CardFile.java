package org.waypost.safety;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waypost.knowledge.Fact;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Line;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.SourceId;

/** The fixed cards: {@code red-flags/cards.yaml}. */
final class CardFile {
    /** Who has to approve what no page states. */
    static final String APPROVER = "clinical safety officer";

    private static final Pattern FACT = Pattern.compile("\\{fact:([^}]*)}");

    private final KnowledgeBase knowledge;

    CardFile(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    Map<String, CareCard> read(Node file) {
        var cards = new LinkedHashMap<String, CareCard>();
        file.entries().forEach((id, card) -> cards.put(id, card(id, card)));
        return cards;
    }

    private CareCard card(String id, Node card) {
        card.only("title", "lines", "actions", "choices", "question", "answers", "banner", "told", "awaiting");
        checkAwaiting(card);
        var lines = card.get("lines").map(Node::items).orElse(List.of()).stream().map(this::line).toList();
        if (lines.isEmpty()) {
            card.fault("the card \"" + id + "\" says nothing. Add its lines.");
        }
        return new CareCard(id, card.need("title"), lines, taps(card), ways(card, "choices"), card.need("question"),
                ways(card, "answers"), card.need("banner"), card.need("told"));
    }

    private Line line(Node line) {
        line.only("text", "item", "sources", "awaiting");
        String text = line.need("text");
        for (Matcher token = FACT.matcher(text); token.find(); ) {
            fact(token.group(1), line);
        }
        var sources = sources(knowledge, line);
        if (sources.isEmpty() && line.get("awaiting").isEmpty()) {
            line.fault("this line cites no source. Add sources: [...], or awaiting: " + APPROVER + ".");
        }
        checkAwaiting(line);
        return new Line(line.text("item", "no").equals("yes"), text, sources, List.of(), line.line());
    }

    private List<CareCard.Tap> taps(Node card) {
        var taps = new ArrayList<CareCard.Tap>();
        for (var tap : card.get("actions").map(Node::items).orElse(List.of())) {
            tap.only("label", "fact");
            fact(tap.need("fact"), tap).ifPresent(fact -> taps.add(new CareCard.Tap(tap.need("label"), fact.href())));
        }
        return taps;
    }

    private static List<CareCard.WayOn> ways(Node card, String key) {
        var ways = new ArrayList<CareCard.WayOn>();
        card.get(key).map(Node::entries).orElse(Map.of()).forEach((id, label) -> ways.add(new CareCard.WayOn(id, label.text())));
        if (ways.isEmpty()) {
            card.fault("\"" + key + "\" is missing. Add at least one way on.");
        }
        return ways;
    }

    private Optional<Fact> fact(String id, Node at) {
        var fact = knowledge.facts().values().stream().filter(known -> known.id().value().equals(id)).findFirst();
        if (fact.isEmpty()) {
            at.fault("\"" + id + "\" is no fact. Add it in facts/, or name another.");
        }
        return fact;
    }

    /** The sources named under {@code sources:}; each that is unknown adds a fault. */
    static List<SourceId> sources(KnowledgeBase knowledge, Node node) {
        var sources = new ArrayList<SourceId>();
        for (var source : node.get("sources").map(Node::items).orElse(List.of())) {
            knowledge.sources().keySet().stream()
                    .filter(id -> id.value().equals(source.text()))
                    .findFirst()
                    .ifPresentOrElse(sources::add, () ->
                            source.fault("\"" + source.text() + "\" is no source. Add it in sources/, or name another."));
        }
        return sources;
    }

    static void checkAwaiting(Node node) {
        node.get("awaiting").filter(who -> !who.text().equals(APPROVER)).ifPresent(who ->
                who.fault("only the " + APPROVER + " approves this. Write awaiting: " + APPROVER + "."));
    }
}
