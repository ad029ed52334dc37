package org.waypost.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.ContentCheck;
import org.waypost.knowledge.Fault;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;
import org.waypost.knowledge.SoundFiles;

class ReviewsAreDoneTest {
    private static final String FILE = "knowledge-base/articles/keys/lost.md";
    private static final LocalDate DUE = LocalDate.of(2027, 5, 23);

    @Test
    void onTheDayItIsDueAReviewIsNotOverdue() {
        assertThat(ContentCheck.run(SoundFiles.all(), DUE, true)).isEmpty();
    }

    @Test
    void theDayAfterItIsAWarningAndBeforeAReleaseAFault() {
        var what = "its review was due on 2027-05-23: it is shown with a warning, and withdrawn after 2027-06-22. "
                + "Read its sources again and move seen: and review-by: on.";
        assertThat(ContentCheck.run(SoundFiles.all(), DUE.plusDays(1), false)).containsExactly(new Fault(FILE, 1, what, true));
        assertThat(ContentCheck.run(SoundFiles.all(), DUE.plusDays(1), true)).containsExactly(new Fault(FILE, 1, what, false));
    }

    @Test
    void afterThirtyDaysItIsWithdrawn() {
        assertThat(ContentCheck.run(SoundFiles.all(), DUE.plusDays(31), false)).singleElement()
                .extracting(Fault::what).asString().startsWith("its review was due on 2027-05-23: it is withdrawn since 2027-06-23.");
    }

    @Test
    void reviewsAwaitedAreToldInOneLine() {
        var told = ContentCheck.run(unreviewed(), LocalDate.of(2026, 11, 23), false);
        assertThat(told).containsExactly(new Fault("knowledge-base/articles", 1,
                "1 of 1 articles await review by a named owner. Fill in reviewed: {on, by, role} once one has approved it.", true));
    }

    @Test
    void timePassingStopsNoStart() {
        assertThat(KnowledgeBase.read(unreviewed())).isInstanceOfSatisfying(Loaded.Sound.class,
                sound -> assertThat(sound.warnings()).isEqualTo(List.of()));
    }

    private static KnowledgeFiles unreviewed() {
        var text = SoundFiles.text(FILE);
        return SoundFiles.with(FILE, text.replaceAll("reviewed: .*", "reviewed:"));
    }
}
