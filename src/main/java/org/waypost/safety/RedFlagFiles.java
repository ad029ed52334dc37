package org.waypost.safety;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Node;

/** Reads {@code knowledge-base/red-flags}: its README says what may stand there. */
final class RedFlagFiles {
    static final String FOLDER = "knowledge-base/red-flags/";

    private static final Set<String> LANGUAGES_KEYS = Set.of("rule", "awaiting");

    private final Map<String, Node> files = new TreeMap<>();
    private final Faults faults;
    private final Lexicon.Builder lexicon = new Lexicon.Builder();
    private final WordLists words = new WordLists(lexicon);
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, CareCard> cards = new HashMap<>();
    private final Map<Context.Kind, List<Wording>> context = new EnumMap<>(Context.Kind.class);
    private final Set<String> fillers = new HashSet<>();
    private final Set<String> ordinary = new HashSet<>();

    private RedFlagFiles(Faults faults) {
        this.faults = faults;
    }

    static RedFlagFiles read(KnowledgeBase knowledge, Faults faults) {
        var reading = new RedFlagFiles(faults);
        knowledge.files().under(FOLDER).texts().forEach((name, text) -> {
            if (name.endsWith(".yaml")) {
                Node.read(name, text, faults).ifPresent(node -> reading.files.put(name.substring(FOLDER.length()), node));
            }
        });
        reading.take("words.yaml", reading.words::read);
        reading.take("cards.yaml", file -> reading.cards.putAll(new CardFile(knowledge).read(file)));
        reading.take("context.yaml", reading::context);
        reading.take("ordinary.yaml", file -> reading.ordinary.addAll(file.texts("ordinary").stream().map(Tokens::plain).toList()));
        var languages = reading.files.remove("languages.yaml");
        var ruleFile = new RuleFile(knowledge, reading.words, reading.cards.keySet());
        reading.files.values().forEach(file -> reading.rules(file, ruleFile));
        if (languages != null) {
            languages.items().forEach(reading::otherLanguages);
        }
        return reading;
    }

    List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    Map<String, CareCard> cards() {
        return Map.copyOf(cards);
    }

    Context wordsAround() {
        return new Context(context);
    }

    Lexicon lexicon() {
        return lexicon.build(fillers, ordinary);
    }

    private void take(String name, Consumer<Node> reader) {
        var file = files.remove(name);
        if (file == null) {
            faults.add(FOLDER + name, 1, "this file is missing or empty: without it danger goes unseen. Restore it.");
        } else {
            reader.accept(file);
        }
    }

    private void context(Node file) {
        file.entries().forEach((key, value) -> {
            if (key.equals("fillers")) {
                value.texts().stream().map(Tokens::plain).forEach(fillers::add);
            } else {
                kind(key, value);
            }
        });
    }

    private void kind(String key, Node value) {
        for (var kind : Context.Kind.values()) {
            if (key.equals(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                context.put(kind, words.wordings(value.items(), false));
                return;
            }
        }
        value.fault("\"" + key + "\" is no kind of context. README.md lists them.");
    }

    private void rules(Node file, RuleFile ruleFile) {
        for (var rule : ruleFile.read(file)) {
            if (rules.putIfAbsent(rule.id(), rule) != null) {
                file.fault("the rule \"" + rule.id() + "\" stands twice in red-flags. Keep one.");
            }
        }
    }

    private void otherLanguages(Node node) {
        var rule = rules.get(node.need("rule"));
        if (rule == null) {
            node.fault("\"" + node.text("rule", "") + "\" is no rule. Use one of: " + String.join(", ", rules.keySet()) + ".");
            return;
        }
        CardFile.checkAwaiting(node);
        var signs = new ArrayList<>(rule.signs());
        node.entries().forEach((key, value) -> {
            if (!LANGUAGES_KEYS.contains(key)) {
                signs.addAll(words.wordings(value.items(), true));
            }
        });
        rules.put(rule.id(), rule.withSigns(signs));
    }
}
