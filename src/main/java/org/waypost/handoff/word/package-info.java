/**
 * A letter as a Word file (Office Open XML): real headings, lists and language. Its fixed parts are files in {@code letters/docx}.
 */
@NullMarked
package org.waypost.handoff.word;

import org.jspecify.annotations.NullMarked;
