/**
 * The one way through Waypost. Start at {@link Turns#take}.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "language", "conversation", "organisations", "safety", "retrieval",
        "understanding", "dialogue", "answer", "handoff", "reply", "privacy"})
@NullMarked
package org.waypost.turn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
