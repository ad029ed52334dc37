package org.waypost.web.api;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waypost.access.Download;
import org.waypost.conversation.ConversationId;
import org.waypost.handoff.DatesFile;
import org.waypost.handoff.Handoff;
import org.waypost.handoff.Handoffs;
import org.waypost.knowledge.Days;
import org.waypost.knowledge.HandoffId;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Editions;

/** Makes the calendar file of a handoff that was given. Its days are counted as the card counts them: from the last turn's day. */
@Component
public final class AskedDates {
    private final ConversationStore store;
    private final Editions editions;
    private final Clock clock;

    AskedDates(ConversationStore store, Editions editions, Clock clock) {
        this.store = store;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * Nothing when no such handoff was given, or no date of it lies ahead.
     *
     * @throws org.waypost.turn.ConversationGone no such conversation
     */
    public Optional<Download> file(ConversationId id, String handoff) {
        var conversation = store.load(id);
        var edition = editions.current();
        var handoffs = new Handoffs(edition.knowledge(), edition.directory());
        return Optional.ofNullable(conversation.offered().get(handoff))
                .map(form -> handoffs.fill(handoff, new HandoffId(form), conversation.slots(), Days.of(conversation.lastAt())))
                .filter(filled -> !DatesFile.ahead(filled).isEmpty())
                .map(filled -> download(new DatesFile(edition.knowledge()), id, filled));
    }

    private Download download(DatesFile file, ConversationId id, Handoff filled) {
        return new Download(DatesFile.NAME, DatesFile.MEDIA_TYPE, file.of(id, filled, clock.instant()));
    }
}
