/**
 * The real forms, letters and dates a conversation ends in.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "conversation", "organisations", "answer", "privacy"})
@NullMarked
package org.waypost.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
