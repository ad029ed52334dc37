/**
 * The page a person meets: plain HTML made on the server, which works without script. Start at {@link TurnPages}.
 * What it looks like lies in {@code src/main/resources/web}: one folder per component, colours and sizes in {@code tokens.css}.
 */
@NullMarked
package org.waypost.web.page;

import org.jspecify.annotations.NullMarked;
