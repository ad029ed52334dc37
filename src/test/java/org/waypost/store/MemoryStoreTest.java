package org.waypost.store;

import java.time.Clock;
import org.waypost.turn.ConversationStore;

class MemoryStoreTest extends StoreContract {
    @Override
    ConversationStore open(Clock clock) {
        return new MemoryStore(new Memory(KEEP, clock), KEEP);
    }
}
