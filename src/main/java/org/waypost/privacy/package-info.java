/**
 * Finds and masks personal data in what people say.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.waypost.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
