package org.waypost.store;

import java.time.Clock;

class RedisResumeCodesTest extends ResumeCodesContract {
    @Override
    void open(Clock clock) {
        var redis = RedisProcess.open(clock, StoreContract.KEEP);
        store = new RedisStore(redis);
        codes = new RedisResumeCodes(redis);
    }
}
