/** The rules for content, one class each. What can't even be looked up is told by {@code reading}. */
@NullMarked
package org.waypost.knowledge.check;

import org.jspecify.annotations.NullMarked;
