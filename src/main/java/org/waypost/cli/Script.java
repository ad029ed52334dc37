package org.waypost.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waypost.reply.ReplyJson;
import org.waypost.reply.ReplyJson.ChoiceJson;

/** A reply as plain text for a terminal. Buttons are numbered and pressed by {@code #number}. */
final class Script {
    private final PrintStream out;

    Script(PrintStream out) {
        this.out = out;
    }

    void print(ReplyJson reply) {
        for (var message : reply.messages()) {
            out.println();
            switch (message) {
                case ReplyJson.TextJson text -> out.println(plain((text.title() == null ? "" : text.title() + "\n") + text.markdown()));
                case ReplyJson.CareCardJson card -> card(card);
                case ReplyJson.QuestionJson question -> out.println(plain(question.markdown()));
                case ReplyJson.HandoffMessageJson handoff -> handoff(handoff.handoff());
            }
        }
        int number = 1;
        for (ChoiceJson button : buttons(reply)) {
            out.println("  #" + number++ + " " + button.label());
        }
        sources(reply);
        out.flush();
    }

    /** What was typed, as {@code converse} takes it: {@code #2} is the second button's id. */
    String chosen(ReplyJson shown, String typed) {
        if (typed.matches("#[0-9]{1,3}")) {
            var buttons = buttons(shown);
            int number = Integer.parseInt(typed.substring(1));
            return number >= 1 && number <= buttons.size() ? "#" + buttons.get(number - 1).id() : typed.substring(1);
        }
        return typed;
    }

    private void card(ReplyJson.CareCardJson card) {
        out.println("*** " + plain(card.title()) + " ***");
        if (!card.markdown().isEmpty()) {
            out.println(plain(card.markdown()));
        }
        card.actions().forEach(tap -> out.println("  " + tap.label() + " (" + tap.href() + ")"));
    }

    private void handoff(ReplyJson.HandoffJson handoff) {
        out.println("== " + handoff.title() + " (to: " + handoff.goesTo() + ")");
        handoff.statements().forEach(statement -> out.println(plain(statement.text())));
        line("Open", handoff.href());
        line("Ring", handoff.phone());
        line("E-mail", handoff.email());
        handoff.contacts().forEach(contact -> {
            line(contact.label(), contact.phone());
            line(contact.label(), contact.email());
            line("  say", contact.say());
            line("  page", contact.page());
        });
        handoff.filled().forEach(filled -> out.println("  filled in: " + filled.value()));
        handoff.missing().forEach(missing -> out.println("  still blank: " + missing));
        handoff.need().forEach(need -> out.println("  have ready: " + need));
        handoff.deadlines().forEach(deadline -> out.println("  " + deadline.what() + ": " + deadline.on()));
    }

    private void line(String label, @Nullable String value) {
        if (value != null) {
            out.println("  " + label + ": " + value);
        }
    }

    private void sources(ReplyJson reply) {
        reply.citations().values().forEach(citation -> out.println("  [source] " + citation.publisher() + ": " + citation.title()
                + ", read " + citation.seen() + (citation.reviewed() == null ? ", not yet reviewed by a named owner" : "")));
    }

    private static List<ChoiceJson> buttons(ReplyJson reply) {
        var buttons = new ArrayList<ChoiceJson>();
        for (var message : reply.messages()) {
            switch (message) {
                case ReplyJson.TextJson text -> { }
                case ReplyJson.CareCardJson card -> buttons.addAll(card.choices());
                case ReplyJson.QuestionJson question -> buttons.addAll(question.choices());
                case ReplyJson.HandoffMessageJson handoff -> buttons.addAll(handoff.handoff().next());
            }
        }
        reply.suggestions().forEach(suggestion -> buttons.add(new ChoiceJson(suggestion.id(), suggestion.label())));
        return buttons;
    }

    private static String plain(String markdown) {
        return markdown.replace("**", "").replaceAll("\\[([^]]*)]\\((?:tel|sms|mailto):[^)]*\\)", "$1")
                .replaceAll("\\[([^]]*)]\\(([^)]*)\\)", "$1 ($2)");
    }
}
