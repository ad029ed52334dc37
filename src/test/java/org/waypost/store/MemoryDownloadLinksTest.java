package org.waypost.store;

import java.time.Clock;

class MemoryDownloadLinksTest extends DownloadLinksContract {
    @Override
    void open(Clock clock) {
        var memory = new Memory(StoreContract.KEEP, clock);
        store = new MemoryStore(memory, StoreContract.KEEP);
        links = new MemoryDownloadLinks(memory, clock);
    }
}
