package org.waypost.store;

import java.time.Clock;

class MemoryResumeCodesTest extends ResumeCodesContract {
    @Override
    void open(Clock clock) {
        var memory = new Memory(StoreContract.KEEP, clock);
        store = new MemoryStore(memory, StoreContract.KEEP);
        codes = new MemoryResumeCodes(memory, clock);
    }
}
