/**
 * Which other sites may show the conversation in a frame on their pages. Start at {@link Embedding}; what the frame shows is
 * {@code web.page}'s, what the browser is told {@code web.security}'s, and the script that a site puts on its page is
 * {@code src/main/resources/web/widget.js}.
 */
@NullMarked
package org.waypost.web.widget;

import org.jspecify.annotations.NullMarked;
