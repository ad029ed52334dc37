package org.waypost.web.page;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waypost.knowledge.Fact;
import org.waypost.knowledge.FactId;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Kept;
import org.waypost.reply.ReplyJson.TapJson;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Editions;

/** What stands round every page; templates reach it as {@code @frame}. */
@Component("frame")
final class Frame {
    private static final List<String> TOPICS =
            List.of("marthas-rule", "records", "second-opinion", "choice", "complaint", "have-your-say");
    private final PageSettings settings;
    private final Editions editions;
    private final ConversationStore store;

    Frame(PageSettings settings, Editions editions, ConversationStore store) {
        this.settings = settings;
        this.store = store;
        this.editions = editions;
    }

    public String name() {
        return settings.name();
    }

    /** Who answers for the content, or "". */
    public String owner() {
        return settings.owner();
    }

    public URI exit() {
        return settings.exit();
    }

    public boolean isThemed() {
        return settings.themed();
    }

    public boolean hasLogo() {
        return !settings.logo().isEmpty();
    }

    /** The operator's line at the bottom, or "". */
    public String footer() {
        return settings.footer();
    }

    public List<PageSettings.FooterLink> links() {
        return settings.links();
    }

    /** How long a conversation is kept after its last message, such as "24 hours". */
    public String kept() {
        return length(store.keepFor());
    }

    /** What is kept, where and how long. */
    public List<Kept> keeping() {
        return Kept.read(editions.current().knowledge().files(), new Faults()).stream().map(row -> row.lasting(kept())).toList();
    }

    /** A line to call or open, from the knowledge base's facts, or none: a number is kept once. */
    public List<TapJson> line(String fact) {
        return Optional.ofNullable(editions.current().knowledge().facts().get(new FactId(fact))).map(Frame::tap).stream().toList();
    }

    /** What can be begun with, as buttons. */
    public List<Topic> topics() {
        var composer = editions.current().composer();
        return TOPICS.stream().map(topic -> new Topic(topic, "topic:" + topic, composer.label("topic:" + topic))).toList();
    }

    private static TapJson tap(Fact fact) {
        return new TapJson(fact.label(), fact.href());
    }

    /** A need that most people come with. */
    record Topic(String name, String choice, String label) {}

    private static String length(Duration length) {
        long hours = length.toHours();
        if (hours >= 48 && hours % 24 == 0) {
            return hours / 24 + " days";
        }
        return hours < 1 ? length.toMinutes() + " minutes" : hours == 1 ? "1 hour" : hours + " hours";
    }
}
