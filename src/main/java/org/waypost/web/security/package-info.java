/**
 * Who may call what: everything is refused that is not named here. Start at {@link SecurityConfiguration}.
 */
@NullMarked
package org.waypost.web.security;

import org.jspecify.annotations.NullMarked;
