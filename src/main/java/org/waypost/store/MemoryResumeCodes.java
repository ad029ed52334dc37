package org.waypost.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.waypost.access.ResumeCodes;
import org.waypost.conversation.Channel;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationGone;

/** Keeps codes in memory, in the conversations they move. */
final class MemoryResumeCodes implements ResumeCodes {
    private final Memory memory;
    private final Clock clock;

    MemoryResumeCodes(Memory memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public void keep(ConversationId conversation, String codeHash, Instant until) {
        memory.change(conversation, found -> found.with(new Memory.Code(codeHash, until)));
    }

    @Override
    public Optional<ConversationId> use(String codeHash, String tokenHash, Channel channel) {
        return memory.ids().stream().filter(id -> opens(id, codeHash)).filter(id -> moved(id, codeHash, tokenHash, channel)).findFirst();
    }

    @Override
    public List<String> former(ConversationId conversation) {
        return memory.live(conversation).map(Memory.Kept::former).orElse(List.of());
    }

    private boolean opens(ConversationId id, String codeHash) {
        return memory.live(id).filter(found -> found.isOpenedBy(codeHash, clock.instant())).isPresent();
    }

    /** Looked at once more while nobody else can: a code is used once. */
    private boolean moved(ConversationId id, String codeHash, String tokenHash, Channel channel) {
        var done = new AtomicBoolean();
        try {
            memory.change(id, found -> {
                boolean opens = found.isOpenedBy(codeHash, clock.instant());
                done.set(opens);
                return opens ? found.heldBy(tokenHash, channel) : found;
            });
        } catch (ConversationGone e) {
            return false; // Erased just now.
        }
        return done.get();
    }
}
