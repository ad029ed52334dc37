/**
 * What is remembered of a conversation: data only. Start at {@link Conversation}.
 */
@ApplicationModule(allowedDependencies = {"knowledge"})
@NullMarked
package org.waypost.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
