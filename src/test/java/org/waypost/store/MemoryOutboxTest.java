package org.waypost.store;

import java.time.Clock;

class MemoryOutboxTest extends OutboxContract {
    @Override
    void open(Clock clock) {
        var memory = new Memory(StoreContract.KEEP, clock);
        store = new MemoryStore(memory, StoreContract.KEEP);
        outbox = new MemoryOutbox(memory, clock);
    }
}
