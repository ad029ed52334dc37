package org.waypost.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waypost.conversation.ConversationId;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;
import org.waypost.organisations.OrganisationDirectory;

/** The calendar file, read back by a calendar's reader. */
class DatesFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final ConversationId ID = new ConversationId("c_0123456789abcdef01234567");
    private static KnowledgeBase knowledge;
    private static Handoffs handoffs;

    @BeforeAll
    static void read() throws Exception {
        var files = KnowledgeFiles.in(Path.of("knowledge-base"), "knowledge-base");
        knowledge = ((Loaded.Sound) KnowledgeBase.read(files)).knowledge();
        handoffs = new Handoffs(knowledge, OrganisationDirectory.read(files, new Faults()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/London", "Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void aDateIsThatDayWhateverTheServersZone(String zone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(text()).contains("DTSTART;VALUE=DATE:20261223");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void anEntryIsPrivateLeavesTheDayFreeAndSaysNothingOfHealthInItsName() {
        var event = events().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("A reply is normally due");
        assertThat(event.getClassification().isPrivate()).isTrue();
        assertThat(event.getTransparency().isTransparent()).isTrue();
        assertThat(event.getDescription().getValue()).contains("23 November 2026", "one calendar month", "This is the law.")
                .doesNotContain("{");
    }

    @Test
    void itRemindsThatMorningAndAWeekBefore() {
        assertThat(events().getFirst().getAlarms()).hasSize(2);
        assertThat(text()).contains("TRIGGER;RELATED=START:PT9H", "TRIGGER;RELATED=START:-P6DT15H");
    }

    @Test
    void fetchedAgainItChangesTheSameEntries() {
        assertThat(events().getFirst().getUid().getValue()).isEqualTo(events().getFirst().getUid().getValue());
        assertThat(text()).doesNotContain(ID.value());
        var other = new DatesFile(knowledge).of(new ConversationId("c_ffffffffffffffffffffffff"), handoff(TODAY), NOW);
        assertThat(new String(other, StandardCharsets.UTF_8)).doesNotContain(events().getFirst().getUid().getValue());
    }

    @Test
    void datesThatHavePassedAreNotInIt() {
        var passed = handoff(TODAY).deadlines().stream().map(due -> new Deadline(due.rule(), due.on(), due.from(), true)).toList();
        var whole = handoff(TODAY);
        var over = new Handoff(whole.id(), whole.form(), whole.organisation(), whole.contacts(), whole.filled(), whole.missing(), passed);
        assertThat(DatesFile.ahead(whole)).isNotEmpty();
        assertThat(DatesFile.ahead(over)).isEmpty();
    }

    @Test
    void everyHandoffsDatesCanBeRead() {
        for (var form : knowledge.handoffs().values()) {
            var handoff = handoffs.fill("h1", form.id(), Slots.NONE, TODAY);
            if (DatesFile.ahead(handoff).isEmpty()) {
                continue; // is offered no file
            }
            var calendar = Biweekly.parse(new String(new DatesFile(knowledge).of(ID, handoff, NOW), StandardCharsets.UTF_8)).first();
            assertThat(calendar.getEvents()).as(form.id().value()).hasSize(DatesFile.ahead(handoff).size());
            assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).as(form.id().value()).isTrue();
        }
    }

    private static Handoff handoff(LocalDate today) {
        return handoffs.fill("h1", new HandoffId("re-trust"), Slots.NONE, today);
    }

    private static String text() {
        return new String(new DatesFile(knowledge).of(ID, handoff(TODAY), NOW), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private static List<VEvent> events() {
        return Biweekly.parse(text()).first().getEvents();
    }
}
