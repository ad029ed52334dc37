package org.waypost.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.waypost.conversation.ConversationId;

/**
 * Gives out links to finished files, good for five minutes, as often as they are fetched: browsers and download managers ask more than
 * once. The words that somebody typed into a letter are in its file, so the file is kept sealed under a key that only the link holds,
 * and goes when the link ends or its conversation is erased, whichever is first.
 */
public final class Downloads {
    static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private final DownloadLinks links;
    private final Clock clock;

    public Downloads(DownloadLinks links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * A link.
     *
     * @param key secret: whoever has it has the file
     * @param expiresAt from this moment on it leads nowhere
     */
    public record Link(String key, Instant expiresAt) {
        /** Never the key: this may stand in a log. */
        @Override
        public String toString() {
            return "Link until " + expiresAt;
        }
    }

    public Link make(ConversationId conversation, Download download) {
        var key = DownloadKey.random();
        var until = clock.instant().plus(GOOD_FOR);
        links.keep(conversation, key.hash(), until, key.seal(download));
        return new Link(key.value(), until);
    }

    /** Nothing for an unknown key, one whose time is over, and one whose conversation is gone: not told apart. */
    public Optional<Download> open(String key) {
        var held = DownloadKey.of(key);
        return links.find(held.hash()).flatMap(held::open);
    }
}
