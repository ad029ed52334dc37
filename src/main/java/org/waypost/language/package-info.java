/**
 * Turns raw text into an utterance: cleaned, split into sentences, its language guessed.
 */
@ApplicationModule(allowedDependencies = {"privacy", "knowledge"})
@NullMarked
package org.waypost.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
