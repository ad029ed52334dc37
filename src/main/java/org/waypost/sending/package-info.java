/**
 * Sends a letter for a person who agreed to it, where an operator has set up an intake. Start at {@link Sending}: it keeps the letter in
 * the {@link Outbox}; {@link Postman} takes it from there. Off unless {@code waypost.sending.intakes} names one.
 */
@ApplicationModule(allowedDependencies = {"conversation", "knowledge", "handoff", "turn"})
@NullMarked
package org.waypost.sending;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
