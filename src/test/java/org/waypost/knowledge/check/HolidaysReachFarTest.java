package org.waypost.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.ContentCheck;
import org.waypost.knowledge.Fault;
import org.waypost.knowledge.SoundFiles;

/** The sound files hold the bank holidays of one year, 2028. */
class HolidaysReachFarTest {
    private static final String FILE = "knowledge-base/bank-holidays.yaml";

    @Test
    void aYearAheadIsFarEnough() {
        assertThat(told(LocalDate.of(2027, 12, 31), true)).isEmpty();
    }

    @Test
    void lessIsAWarningAndBeforeAReleaseAFault() {
        var what = "the bank holidays end with 2028-12-31, and no deadline after that can be told. Add the next years' from GOV.UK.";
        assertThat(told(LocalDate.of(2028, 1, 1), false)).containsExactly(new Fault(FILE, 1, what, true));
        assertThat(told(LocalDate.of(2028, 1, 1), true)).containsExactly(new Fault(FILE, 1, what, false));
    }

    private static List<Fault> told(LocalDate on, boolean release) {
        return ContentCheck.run(SoundFiles.all(), on, release).stream().filter(fault -> fault.file().equals(FILE)).toList();
    }
}
