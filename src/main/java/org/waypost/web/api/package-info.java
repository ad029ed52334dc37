/**
 * Conversations over HTTP, as the outside contract has them. Start at {@link ConversationsApi}; what is refused, and how, is
 * {@link Problem}.
 */
@NullMarked
package org.waypost.web.api;

import org.jspecify.annotations.NullMarked;
