/**
 * Finds danger in what a person says, before anything else reads the words. Start at {@link RedFlagScreen}. The signs, what only
 * looks like them, and the cards are files: {@code knowledge-base/red-flags}.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "conversation", "language", "retrieval", "learning"})
@NullMarked
package org.waypost.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
