package org.waypost.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.waypost.knowledge.check.Rules;
import org.waypost.knowledge.reading.Content;

/** What {@code check} tells: every fault and warning of the content files. */
public final class ContentCheck {
    private ContentCheck() {}

    /**
     * All faults and warnings, in order of file and line.
     *
     * @param on the day that reviews are held against
     * @param release true to make what is overdue or not reviewed a fault
     */
    public static List<Fault> run(KnowledgeFiles files, LocalDate on, boolean release) {
        var faults = new Faults();
        var content = Content.read(files, faults);
        Rules.check(content, faults);
        Rules.checkOn(on, release, content, faults);
        return faults.all();
    }
}
