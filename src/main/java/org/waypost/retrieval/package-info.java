/**
 * Sentence vectors and the nearest passages, on threads of its own.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "language"})
@NullMarked
package org.waypost.retrieval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
