package org.waypost.turn;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Degraded until there are sentence vectors: then words are read by themselves, which is poorer, and danger as ever. */
final class VectorsHealth implements HealthIndicator {
    private final Editions editions;

    VectorsHealth(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Health health() {
        return editions.hasVectors() ? Health.up().build() : Health.status("DEGRADED").build();
    }
}
