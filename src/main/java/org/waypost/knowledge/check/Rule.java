package org.waypost.knowledge.check;

import org.waypost.knowledge.Faults;
import org.waypost.knowledge.reading.Content;

/** One rule for content: adds a fault wherever it is broken. */
interface Rule {
    void check(Content content, Faults faults);
}
