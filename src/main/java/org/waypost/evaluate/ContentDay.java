package org.waypost.evaluate;

import java.time.Clock;
import java.time.LocalDate;
import org.waypost.knowledge.Days;

/** The day on which the content is tested, so that no test goes red because time has passed. Move it when the content is reviewed. */
public final class ContentDay {
    /** The day after the sources were read. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);


    private ContentDay() {}

    /** Noon of that day, standing still. */
    public static Clock clock() {
        return Clock.fixed(DAY.atTime(12, 0).atZone(Days.LONDON).toInstant(), Days.LONDON);
    }
}
