/**
 * Learns to tell texts apart by the words and letters in them: hashed features and linear models. Knows nothing of what they
 * are used for. Start at {@link LinearModel}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.waypost.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
