/** Turns each kind of file into its records, and every name in it into an id that exists. */
@NullMarked
package org.waypost.knowledge.reading;

import org.jspecify.annotations.NullMarked;
