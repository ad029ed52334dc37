/**
 * A letter as a tagged PDF (ISO 14289-1, PDF/UA): real text in reading order, its fonts inside. Start at {@link PdfLetters}.
 */
@NullMarked
package org.waypost.handoff.pdf;

import org.jspecify.annotations.NullMarked;
