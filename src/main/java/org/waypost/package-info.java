/** Where Waypost starts: {@link org.waypost.Application}, and nothing else. */
@NullMarked
package org.waypost;

import org.jspecify.annotations.NullMarked;
