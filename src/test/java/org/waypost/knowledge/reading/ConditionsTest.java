package org.waypost.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.BankHolidays;
import org.waypost.knowledge.Condition;
import org.waypost.knowledge.Fault;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.SoundFiles;

class ConditionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String DATE = "\nlost-on:\n  kind: date\n  question: When did you lose it?\n";
    private final Faults faults = new Faults();

    @Test
    void isHoldsForItsValueOnly() {
        assertThat(holds("holder is self", Map.of("holder", "self"))).isTrue();
        assertThat(holds("holder is self", Map.of("holder", "neighbour"))).isFalse();
        assertThat(holds("holder is self", Map.of())).isFalse();
    }

    @Test
    void isNotHoldsForOthersAndWhileNothingIsKnown() {
        assertThat(holds("holder is not self", Map.of("holder", "self"))).isFalse();
        assertThat(holds("holder is not self", Map.of("holder", "unknown"))).isTrue();
        assertThat(holds("holder is not self", Map.of())).isTrue();
    }

    @Test
    void listsHoldForAnyOrNoneOfTheirValues() {
        assertThat(holds("keys-need is one of lost,broken", Map.of("keys-need", "broken"))).isTrue();
        assertThat(holds("keys-need is one of lost, broken", Map.of("keys-need", "unknown"))).isFalse();
        assertThat(holds("keys-need is none of lost, broken", Map.of("keys-need", "unknown"))).isTrue();
        assertThat(holds("keys-need is none of lost, broken", Map.of("keys-need", "lost"))).isFalse();
    }

    @Test
    void unknownIsNotKnown() {
        assertThat(holds("holder is known", Map.of("holder", "unknown"))).isFalse();
        assertThat(holds("holder is not known", Map.of("holder", "unknown"))).isTrue();
        assertThat(holds("holder is unknown", Map.of("holder", "unknown"))).isTrue();
        assertThat(holds("holder is unknown", Map.of())).isFalse();
    }

    @Test
    void numbersAreHeldAgainstABound() {
        assertThat(holds("years under 18", Map.of("years", "17"))).isTrue();
        assertThat(holds("years under 18", Map.of("years", "18"))).isFalse();
        assertThat(holds("years at least 18", Map.of("years", "18"))).isTrue();
        assertThat(holds("years at least 18", Map.of())).isFalse();
        assertThat(holds("years under 18", Map.of("years", "unknown"))).isFalse();
    }

    @Test
    void allPartsMustHold() {
        assertThat(holds("holder is self  and years at least 5", Map.of("holder", "self", "years", "9"))).isTrue();
        assertThat(holds("holder is self and years at least 5", Map.of("holder", "self", "years", "4"))).isFalse();
    }

    @Test
    void whatIsNoConditionIsAFault() {
        for (String text : new String[] {"holder", "holder = self", "holder is", "holder is self or years is known",
                "holder is self and", "and"}) {
            assertThat(read(text)).as(text).isEmpty();
        }
        assertThat(faults.all()).isNotEmpty().allSatisfy(fault -> assertThat(fault.what()).contains("is no condition"));
    }

    @Test
    void anUnknownSlotOrValueIsAFaultWithASuggestion() {
        read("hodler is self");
        read("holder is neighbor");
        assertThat(faults.all().stream().map(Fault::what)).containsExactly(
                "\"hodler\" is no slot. Did you mean \"holder\"? Otherwise add it to knowledge-base/slots.yaml or the journey's slots.",
                "\"neighbor\" is no value of \"holder\". Did you mean \"neighbour\"?");
    }

    @Test
    void onlyANumberHasABound() {
        read("holder under 18");
        assertThat(faults.all()).singleElement().extracting(Fault::what).isEqualTo("\"holder\" is no number, so it can't be under 18.");
    }

    @Test
    void aDateIsPastOnceItsDeadlineIsOver() {
        // 24 October is a Saturday, and counts a month to Tuesday 24 November: the day it is tested on.
        assertThat(holds("lost-on is past key-month", Map.of("lost-on", "2026-10-24"))).isFalse();
        assertThat(holds("lost-on is past key-month", Map.of("lost-on", "2026-10-23"))).isTrue();
        assertThat(holds("lost-on is not past key-month", Map.of("lost-on", "2026-10-24"))).isTrue();
        assertThat(holds("lost-on is not past key-month", Map.of("lost-on", "2026-10-23"))).isFalse();
    }

    @Test
    void aDateIsOlderOnlyFromTheDayAfter() {
        assertThat(holds("lost-on is older than 12 months", Map.of("lost-on", "2025-11-24"))).isFalse();
        assertThat(holds("lost-on is older than 12 months", Map.of("lost-on", "2025-11-23"))).isTrue();
        assertThat(holds("lost-on is not older than 18 weeks", Map.of("lost-on", "2026-07-21"))).isTrue();
        assertThat(holds("lost-on is not older than 18 weeks", Map.of("lost-on", "2026-07-20"))).isFalse();
        assertThat(holds("lost-on is older than 1 day", Map.of("lost-on", "2026-11-22"))).isTrue();
        assertThat(holds("lost-on is older than 2 years", Map.of("lost-on", "2024-11-24"))).isFalse();
    }

    @Test
    void aDateThatIsNotKnownIsNeitherPastNorNotPast() {
        for (String text : new String[] {"is past key-month", "is not past key-month", "is older than 1 day", "is not older than 1 day"}) {
            assertThat(holds("lost-on " + text, Map.of())).as(text).isFalse();
            assertThat(holds("lost-on " + text, Map.of("lost-on", "unknown"))).as(text).isFalse();
        }
    }

    private boolean holds(String text, Map<String, String> known) {
        return read(text).orElseThrow().holds(slot -> Optional.ofNullable(known.get(slot.value())), TODAY);
    }

    private Optional<Condition> read(String text) {
        var file = "knowledge-base/slots.yaml";
        var reading = new Reading(SoundFiles.with(file, SoundFiles.text(file) + DATE), faults);
        new SourcesReader(reading);
        new ArticlesReader(reading);
        var slots = new SlotsReader(reading).read();
        var deadlines = new DeadlinesReader(reading).read();
        var holidays = BankHolidays.of(List.of(LocalDate.of(2026, 12, 25)));
        assertThat(slots).containsKey(new SlotId("holder"));
        return Node.read("a.yaml", "\"" + text + "\"", faults).flatMap(new Conditions(reading, slots, deadlines, holidays)::read);
    }
}
