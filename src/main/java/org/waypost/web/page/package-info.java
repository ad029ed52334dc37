/**
 * The page a person meets: plain HTML made on the server, which works without script. Start at {@link TurnPages}.
 * Its forms carry Spring Security's key, but one worked out from the conversation's cookie ({@link FormKeys}): Spring's own stores
 * would need a session or a second cookie, before the first message.
 * What it looks like lies in {@code src/main/resources/web}: one folder per component, colours and sizes in {@code tokens.css}.
 */
@NullMarked
package org.waypost.web.page;

import org.jspecify.annotations.NullMarked;
