/**
 * Decides what to do next; pure. Start at {@link Dialogue}.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "conversation", "safety", "understanding", "organisations", "language"})
@NullMarked
package org.waypost.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
