package org.waypost.store;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.StoreUnavailable;

/** Down while the store is away: nothing can be kept, so nothing is answered. */
final class StoreHealth implements HealthIndicator {
    private final ConversationStore store;

    StoreHealth(ConversationStore store) {
        this.store = store;
    }

    @Override
    public Health health() {
        try {
            store.turn(ConversationId.random(), 0);
            return Health.up().build();
        } catch (StoreUnavailable e) {
            return Health.down().build();
        }
    }
}
