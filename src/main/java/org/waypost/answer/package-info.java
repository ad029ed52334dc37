/**
 * Says what passages say, with their citations.
 */
@ApplicationModule(allowedDependencies = {"knowledge"})
@NullMarked
package org.waypost.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
