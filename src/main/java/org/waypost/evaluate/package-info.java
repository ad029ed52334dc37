/**
 * Measures: conversation tests, intents, red flags.
 */
@ApplicationModule(allowedDependencies = {"turn", "reply", "understanding", "safety", "language", "conversation", "knowledge",
        "retrieval", "organisations"})
@NullMarked
package org.waypost.evaluate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
