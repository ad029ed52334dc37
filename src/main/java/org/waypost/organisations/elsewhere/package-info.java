/** National registers, asked over the network where an operator turns one on: how each is asked and read, and what if it fails. */
@NullMarked
package org.waypost.organisations.elsewhere;

import org.jspecify.annotations.NullMarked;
