package org.waypost.handoff;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Classification;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.waypost.conversation.ConversationId;
import org.waypost.knowledge.Days;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.WordingId;

/**
 * The dates of a handoff as a calendar file (RFC 5545): a whole day each, private, leaving the day free, with a reminder that
 * morning and, where it is more than two weeks off, one a week before. Fetched twice, the same entries are changed, not doubled.
 */
public final class DatesFile {
    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";
    public static final String NAME = "dates.ics";
    private static final int MORNING = 9;
    private static final int DAYS_BEFORE = 7;
    private static final int FAR_OFF = 14;

    private final KnowledgeBase knowledge;

    public DatesFile(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The dates that still lie ahead or are today. */
    public static List<Deadline> ahead(Handoff handoff) {
        return handoff.deadlines().stream().filter(deadline -> !deadline.passed()).toList();
    }

    /**
     * @param id the conversation that the handoff stands in: its entries are told from others' by it, and it can't be told from them
     * @param now when the file is made
     */
    public byte[] of(ConversationId id, Handoff handoff, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Waypost//Dates//EN");
        ahead(handoff).forEach(deadline -> calendar.addEvent(event(id, handoff, deadline, now)));
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private VEvent event(ConversationId id, Handoff handoff, Deadline deadline, Instant now) {
        var event = new VEvent();
        event.setUid(new Uid(UUID.nameUUIDFromBytes((id.value() + "/" + handoff.id() + "/" + deadline.rule().id()).getBytes(
                StandardCharsets.UTF_8)).toString()));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(new DateStart(day(deadline.on())));
        event.setSummary(deadline.what());
        event.setDescription(about(deadline));
        event.setClassification(Classification.private_());
        event.setTransparency(true);
        event.addAlarm(reminder(Duration.builder().hours(MORNING).build(), deadline.what()));
        if (deadline.from().plusDays(FAR_OFF).isBefore(deadline.on())) {
            var weekBefore = Duration.builder().prior(true).days(DAYS_BEFORE - 1).hours(24 - MORNING).build();
            event.addAlarm(reminder(weekBefore, wording("calendar.soon", Map.of("what", deadline.what()))));
        }
        return event;
    }

    private String about(Deadline deadline) {
        var rule = deadline.rule();
        String basis = rule.basis().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return String.join("\n",
                wording("calendar.counted", Map.of("from", Days.words(deadline.from()), "counts", rule.counts(), "rule", rule.rule())),
                wording("calendar.basis." + basis, Map.of()),
                wording("calendar.next", Map.of()));
    }

    private static VAlarm reminder(Duration when, String words) {
        return VAlarm.display(new Trigger(when, Related.START), words);
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private String wording(String id, Map<String, String> names) {
        String text = knowledge.wordings().getOrDefault(new WordingId(id), List.of("")).getFirst();
        for (var entry : names.entrySet()) {
            text = text.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return text;
    }
}
