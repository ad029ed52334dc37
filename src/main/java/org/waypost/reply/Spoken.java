package org.waypost.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.waypost.knowledge.Days;
import org.waypost.knowledge.Fact;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.reply.ReplyJson.CareCardJson;
import org.waypost.reply.ReplyJson.ContactJson;
import org.waypost.reply.ReplyJson.DeadlineJson;
import org.waypost.reply.ReplyJson.HandoffJson;
import org.waypost.reply.ReplyJson.HandoffMessageJson;
import org.waypost.reply.ReplyJson.MessageJson;
import org.waypost.reply.ReplyJson.QuestionJson;
import org.waypost.reply.ReplyJson.TextJson;

/**
 * Messages as somebody reads them aloud: plain sentences, phone numbers digit by digit in their groups, and no addresses, which
 * nobody can write down by ear.
 */
final class Spoken {
    private static final Parser PARSER = Parser.builder().build();
    private static final Pattern ADDRESS = Pattern.compile(
            "https?:\\S+|\\bwww\\.\\S+|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:uk|com|org)\\b(?:/\\S*)?");
    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.[a-z]+");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\b0\\d{2,4}(?: ?\\d{3,4}){1,2}\\b");
    private final Labels labels;
    private final Pattern known;

    Spoken(KnowledgeBase knowledge, Labels labels) {
        this.labels = labels;
        String numbers = knowledge.facts().values().stream()
                .filter(fact -> fact.kind() == Fact.Kind.PHONE || fact.kind() == Fact.Kind.TEXT_NUMBER)
                .map(fact -> Pattern.quote(fact.value()))
                .distinct()
                .sorted((one, other) -> other.length() - one.length())
                .collect(Collectors.joining("|"));
        this.known = numbers.isEmpty() ? LONG_NUMBER : Pattern.compile("(?<![\\d£])(?:" + numbers + "|" + LONG_NUMBER + ")(?!\\d)");
    }

    /** The same message, with what is said aloud. */
    MessageJson aloud(MessageJson message) {
        return switch (message) {
            case TextJson text -> new TextJson(text.role(), text.title(), text.markdown(), text.statements(), text.citations(),
                    text.warning(), of(text.markdown()));
            case CareCardJson card -> card(card);
            case QuestionJson question -> new QuestionJson(question.slot(), question.markdown(), question.why(), question.choices(),
                    of(question.markdown()));
            case HandoffMessageJson handoff -> new HandoffMessageJson(handoff.handoff(), of(handoff.handoff()));
        };
    }

    CareCardJson card(CareCardJson card) {
        return new CareCardJson(card.level(), card.action(), card.category(), card.title(), card.markdown(), card.actions(),
                card.choices(), card.citations(), card.told(), joined(List.of(of(card.title()), of(card.markdown()))));
    }

    /** Markdown as sentences. */
    String of(String markdown) {
        var sentences = new ArrayList<String>();
        collect(PARSER.parse(markdown), sentences);
        return joined(sentences);
    }

    private String of(HandoffJson handoff) {
        var said = new ArrayList<String>();
        said.add(sentence(handoff.title()));
        handoff.statements().forEach(statement -> said.add(of(statement.text())));
        handoff.contacts().forEach(contact -> said.add(contact(contact)));
        handoff.deadlines().forEach(deadline -> said.add(deadline(deadline)));
        if (!handoff.need().isEmpty()) {
            said.add(sentence(labels.wording("spoken.need", 0, Map.of("things", plain(String.join("; ", handoff.need()))))));
        }
        return joined(said);
    }

    private String contact(ContactJson contact) {
        String phone = contact.phone();
        String number = phone == null ? labels.wording("spoken.no-number") : grouped(phone);
        return sentence(labels.wording("spoken.contact", 0, Map.of("who", contact.label(), "number", number)));
    }

    private String deadline(DeadlineJson deadline) {
        String day = Days.words(deadline.on());
        return sentence(labels.wording("spoken.due." + deadline.basis(), 0, Map.of("what", deadline.what(), "day", day)));
    }

    private void collect(Node block, List<String> sentences) {
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof ListBlock || child instanceof ListItem) {
                collect(child, sentences);
            } else {
                var line = new StringBuilder();
                inline(child, line);
                line.toString().lines().map(this::plain).map(Spoken::sentence).forEach(sentences::add);
            }
        }
    }

    private void inline(Node parent, StringBuilder line) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            switch (child) {
                case Text text -> line.append(text.getLiteral());
                case SoftLineBreak end -> line.append('\n');
                case Link link when link.getDestination().startsWith("mailto:") -> line.append(labels.wording("spoken.email"));
                default -> inline(child, line);
            }
        }
    }

    /** Numbers in groups, addresses left to the written copy. */
    private String plain(String text) {
        String noEmail = EMAIL.matcher(text).replaceAll(Matcher.quoteReplacement(labels.wording("spoken.email")));
        String noAddress = ADDRESS.matcher(noEmail).replaceAll(Matcher.quoteReplacement(labels.wording("spoken.address")));
        return known.matcher(noAddress).replaceAll(number -> Matcher.quoteReplacement(grouped(number.group())));
    }

    /** Each digit by itself, a comma's pause between groups. */
    private static String grouped(String number) {
        return List.of(number.strip().split("[^0-9+]+")).stream()
                .map(group -> String.join(" ", group.split("")))
                .collect(Collectors.joining(", "));
    }

    /** An item of a list ends and begins as a sentence does. */
    private static String sentence(String text) {
        String stripped = text.strip();
        String begun = stripped.isEmpty() ? "" : stripped.substring(0, 1).toUpperCase(Locale.UK) + stripped.substring(1);
        return stripped.isEmpty() || stripped.matches("(?s).*[.?!:][\"')]*") ? begun : begun + ".";
    }

    private static String joined(List<String> sentences) {
        return sentences.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
