package org.waypost.safety;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.waypost.conversation.Channel;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.knowledge.BankHolidays;
import org.waypost.knowledge.Fact;
import org.waypost.knowledge.FactId;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.Source;
import org.waypost.knowledge.SourceId;
import org.waypost.language.Said;
import org.waypost.language.Utterance;
import org.waypost.language.UtteranceReader;

/** Screens made from the project's own files, whole or with something changed; only what the screen reads is loaded. */
final class Screens {
    private static final UtteranceReader READER = UtteranceReader.of(knowledge(Map.of(), Map.of(), Map.of()));

    private Screens() {}

    static RedFlagScreen carried() {
        var faults = new Faults();
        var screen = changed(UnaryOperator.identity(), faults);
        if (!faults.all().isEmpty()) {
            throw new AssertionError(faults.all());
        }
        return screen;
    }

    static RedFlagScreen changed(UnaryOperator<Map<String, String>> change, Faults faults) {
        var carried = KnowledgeFiles.carried();
        var texts = change.apply(new TreeMap<>(carried.under("knowledge-base/red-flags/").texts()));
        return RedFlagScreen.read(knowledge(texts, sources(carried), facts(carried)), faults);
    }

    static Utterance utterance(String words) {
        return READER.read(new Said.Typed(words));
    }

    static Conversation nothingSaid() {
        return Conversation.fresh(new ConversationId("c_0123456789abcdef01234567"), Channel.WEB, "", Instant.EPOCH);
    }

    private static Map<SourceId, Source> sources(KnowledgeFiles files) {
        var sources = new HashMap<SourceId, Source>();
        for (var node : items(files, "knowledge-base/sources/")) {
            var id = new SourceId(node.need("id"));
            sources.put(id, new Source(id, "", "", Source.Trust.OFFICIAL, Optional.<URI>empty(), Optional.empty(), LocalDate.EPOCH));
        }
        return sources;
    }

    private static Map<FactId, Fact> facts(KnowledgeFiles files) {
        var kinds = Map.of("phone", Fact.Kind.PHONE, "text-number", Fact.Kind.TEXT_NUMBER, "link", Fact.Kind.LINK);
        var facts = new HashMap<FactId, Fact>();
        for (var node : items(files, "knowledge-base/facts/")) {
            var id = new FactId(node.need("id"));
            kinds.forEach((key, kind) -> node.get(key).ifPresent(value ->
                    facts.put(id, new Fact(id, kind, value.text(), value.text(), Optional.empty(), new SourceId("any")))));
        }
        return facts;
    }

    private static List<Node> items(KnowledgeFiles files, String folder) {
        var items = new ArrayList<Node>();
        files.under(folder).texts().forEach((name, text) -> Node.read(name, text, new Faults())
                .ifPresent(root -> items.addAll(root.items())));
        return items;
    }

    private static KnowledgeBase knowledge(Map<String, String> texts, Map<SourceId, Source> sources, Map<FactId, Fact> facts) {
        return new KnowledgeBase(new KnowledgeFiles(texts), sources, facts, Map.of(), Map.of(), List.of(), Map.of(), Map.of(), Map.of(),
                Map.of(),
                Map.of(), List.of(), List.of(), BankHolidays.NONE, Map.of(), List.of());
    }
}
