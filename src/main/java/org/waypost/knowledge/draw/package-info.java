/** Draws a journey as SVG: its steps downwards, what a condition leads to beside it, its sections below. */
@NullMarked
package org.waypost.knowledge.draw;

import org.jspecify.annotations.NullMarked;
