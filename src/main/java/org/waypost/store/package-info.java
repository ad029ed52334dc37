/**
 * Keeps conversations: SQLite by default, memory for trying out. Its encoding is its own, and versioned.
 */
@ApplicationModule(allowedDependencies = {"turn", "access", "handoff", "conversation", "knowledge", "language", "reply", "sending"})
@NullMarked
package org.waypost.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
