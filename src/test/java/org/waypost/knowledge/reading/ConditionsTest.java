package org.waypost.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.Condition;
import org.waypost.knowledge.Fault;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.SlotId;
import org.waypost.knowledge.SoundFiles;

class ConditionsTest {
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

    private boolean holds(String text, Map<String, String> known) {
        return read(text).orElseThrow().holds(slot -> Optional.ofNullable(known.get(slot.value())));
    }

    private Optional<Condition> read(String text) {
        var reading = new Reading(SoundFiles.all(), faults);
        new SourcesReader(reading);
        new ArticlesReader(reading);
        var slots = new SlotsReader(reading).read();
        assertThat(slots).containsKey(new SlotId("holder"));
        return Node.read("a.yaml", "\"" + text + "\"", faults).flatMap(new Conditions(reading, slots)::read);
    }
}
