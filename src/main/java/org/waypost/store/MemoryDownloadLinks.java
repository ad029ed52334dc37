package org.waypost.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.waypost.access.DownloadLinks;
import org.waypost.conversation.ConversationId;

/** Keeps sealed files in memory, for as long as their conversations. */
final class MemoryDownloadLinks implements DownloadLinks {
    private final Memory memory;
    private final Clock clock;

    MemoryDownloadLinks(Memory memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    /** While the conversation is held, so that erasing it meanwhile takes this too. */
    @Override
    public void keep(ConversationId conversation, String keyHash, Instant until, byte[] sealed) {
        memory.change(conversation, found -> {
            memory.downloads().put(keyHash, new Memory.Sealed(conversation, until, sealed.clone()));
            drop(conversation);
            return found;
        });
    }

    @Override
    public Optional<byte[]> find(String keyHash) {
        return Optional.ofNullable(memory.downloads().get(keyHash)).filter(link -> clock.instant().isBefore(link.until()))
                .filter(link -> memory.live(link.conversation()).isPresent()).map(link -> link.bytes().clone());
    }

    @Override
    public int expire() {
        int before = memory.downloads().size();
        memory.downloads().values().removeIf(link -> !clock.instant().isBefore(link.until()));
        return Math.max(0, before - memory.downloads().size());
    }

    private void drop(ConversationId conversation) {
        Comparator<Map.Entry<String, Memory.Sealed>> youngest = Comparator.comparing(entry -> entry.getValue().until());
        memory.downloads().entrySet().stream().filter(entry -> entry.getValue().conversation().equals(conversation))
                .sorted(youngest.reversed()).skip(MOST).toList()
                .forEach(entry -> memory.downloads().remove(entry.getKey()));
    }
}
