/**
 * Which hospital or trust is meant, and how to reach it. The rows are {@code knowledge-base/contacts}.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "language"})
@NullMarked
package org.waypost.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
