/**
 * The call handler's desk, behind a sign-in: one screen, worked by keys. Start at {@link DeskPages}; who may come in is
 * {@link DeskSecurity}, what is kept of who did what {@link Audit}. Nothing is decided here: every answer goes through
 * {@link org.waypost.turn.Turns#take}.
 */
@NullMarked
package org.waypost.web.desk;

import org.jspecify.annotations.NullMarked;
