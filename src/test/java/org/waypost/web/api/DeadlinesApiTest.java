package org.waypost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadlinesApiTest extends WithLetter {
    @Test
    void theDatesOfAHandoffAreACalendarFile() {
        var answer = get(conversation() + "/handoffs/" + handoff + "/deadlines.ics", token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(how -> assertThat(how).contains("dates.ics"));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(how -> assertThat(how).contains("no-store"));
        assertThat(answer.body()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VEVENT", "BEGIN:VALARM");
    }

    @Test
    void aHandoffThatWasNotGivenIsNotFound() {
        assertThat(get(conversation() + "/handoffs/h99/deadlines.ics", token).statusCode()).isEqualTo(404);
    }

    @Test
    void withoutTheTokenNothingIsTold() {
        assertThat(get(conversation() + "/handoffs/" + handoff + "/deadlines.ics", "").statusCode()).isEqualTo(401);
    }
}
