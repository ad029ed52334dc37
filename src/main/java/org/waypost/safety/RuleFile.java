package org.waypost.safety;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Node;

/** Rules as they stand in a file, before the wordings of other languages are added. */
final class RuleFile {
    private static final Map<String, Strength> STRENGTHS = Map.of(
            "nothing", Strength.NOTHING, "banner", Strength.BANNER, "check", Strength.CHECK, "interrupt", Strength.INTERRUPT);

    private final KnowledgeBase knowledge;
    private final WordLists words;
    private final Set<String> cards;

    RuleFile(KnowledgeBase knowledge, WordLists words, Set<String> cards) {
        this.knowledge = knowledge;
        this.words = words;
        this.cards = cards;
    }

    List<Rule> read(Node file) {
        return file.items().stream().map(this::rule).toList();
    }

    private Rule rule(Node node) {
        node.only("id", "what", "level", "category", "card", "action", "signs", "events", "names", "not", "lasting",
                "despite-death", "on-ward", "plain", "beside-task", "sources", "awaiting");
        String id = node.need("id");
        var level = level(node);
        String card = node.text("card", level.name().toLowerCase(Locale.ROOT));
        if (!cards.contains(card)) {
            node.fault("\"" + card + "\" is no card. Use one of: " + String.join(", ", cards.stream().sorted().toList()) + ".");
        }
        if (CardFile.sources(knowledge, node).isEmpty() && node.get("awaiting").isEmpty()) {
            node.fault("the rule \"" + id + "\" cites no source. Add sources: [...], or awaiting: " + CardFile.APPROVER + ".");
        }
        CardFile.checkAwaiting(node);
        var rule = new Rule(id, node.text("what", ""), level, node.need("category"), card, strength(node, "action", Strength.INTERRUPT),
                wordings(node, "signs"), wordings(node, "events"), wordings(node, "names"), wordings(node, "not"), isYes(node, "lasting"),
                isYes(node, "despite-death"), isStaff(node, level), isYes(node, "plain"), besideTask(node));
        if (rule.signs().isEmpty() && rule.events().isEmpty() && rule.names().isEmpty()) {
            node.fault("the rule \"" + id + "\" has no wording. Add signs, events or names.");
        }
        return rule;
    }

    private List<Wording> wordings(Node node, String key) {
        return words.wordings(node.get(key).map(Node::items).orElse(List.of()), false);
    }

    private static RedFlag.Level level(Node node) {
        String name = node.need("level");
        var known = Arrays.stream(RedFlag.Level.values()).filter(level -> level.name().equalsIgnoreCase(name)).findFirst();
        if (known.isEmpty()) {
            String all = Arrays.stream(RedFlag.Level.values()).map(RedFlag.Level::name).collect(Collectors.joining(", "));
            node.get("level").orElse(node)
                    .fault("\"" + name + "\" is no level. Use one of: " + all.toLowerCase(Locale.ROOT) + ".");
        }
        return known.orElse(RedFlag.Level.EMERGENCY);
    }

    private static boolean isYes(Node node, String key) {
        String value = node.text(key, "no");
        if (!value.equals("yes") && !value.equals("no")) {
            node.fault("\"" + key + "\" is yes or no.");
        }
        return value.equals("yes");
    }

    private static boolean isStaff(Node node, RedFlag.Level level) {
        String value = node.text("on-ward", level == RedFlag.Level.EMERGENCY ? "staff" : "same");
        if (!value.equals("staff") && !value.equals("same")) {
            node.fault("\"on-ward\" is staff (the inpatient card) or same.");
        }
        return value.equals("staff");
    }

    private static Rule.BesideTask besideTask(Node node) {
        return node.get("beside-task").isEmpty()
                ? Rule.BesideTask.USUAL
                : Rule.BesideTask.all(strength(node, "beside-task", Strength.CHECK));
    }

    private static Strength strength(Node node, String key, Strength otherwise) {
        String name = node.text(key, "");
        if (!name.isEmpty() && !STRENGTHS.containsKey(name)) {
            String known = String.join(", ", STRENGTHS.keySet().stream().sorted().toList());
            node.get(key).orElse(node).fault("\"" + name + "\" is no action. Use one of: " + known + ".");
        }
        return STRENGTHS.getOrDefault(name, otherwise);
    }
}
