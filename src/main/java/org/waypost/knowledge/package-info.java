/**
 * The content files as one checked, immutable snapshot. Start at {@link KnowledgeBase}. It uses nothing of Waypost's.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.waypost.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
