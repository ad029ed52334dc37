/**
 * Every way the words can be read, with evidence. Start at {@link Understander}.
 */
@ApplicationModule(allowedDependencies = {"language", "conversation", "safety", "organisations", "retrieval", "knowledge"})
@NullMarked
package org.waypost.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
