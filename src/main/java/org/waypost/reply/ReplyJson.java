package org.waypost.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reply in the outside contract's shape: for HTTP, for {@code converse}, for the page and for the store. Names are fixed;
 * fields may be added, never renamed. A field that doesn't apply is left out of the JSON.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplyJson(
        String conversationId,
        int turn,
        Instant expiresAt,
        List<MessageJson> messages,
        Map<String, CitationJson> citations,
        JourneyJson journey,
        UnderstandingJson understanding,
        List<SuggestionJson> suggestions) {

    /** One message; {@code type} tells which. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TextJson.class, name = "text"),
        @JsonSubTypes.Type(value = CareCardJson.class, name = "care-card"),
        @JsonSubTypes.Type(value = QuestionJson.class, name = "question"),
        @JsonSubTypes.Type(value = HandoffMessageJson.class, name = "handoff")
    })
    public sealed interface MessageJson {}

    /**
     * Something said.
     *
     * @param role what it is for: {@code answer}, {@code heard}, {@code notice}, {@code talk}
     * @param markdown paragraphs, lists, emphasis, links
     * @param withdrawn true when a passage past its review date was taken out
     * @param spoken the same said aloud, as on every message
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record TextJson(
            String role, @Nullable String title, String markdown, List<StatementJson> statements, List<String> citations,
                    @Nullable String warning, @Nullable String spoken)
            implements MessageJson {
        public TextJson(
                String role, @Nullable String title, String markdown, List<StatementJson> statements, List<String> citations,
                @Nullable String warning) {
            this(role, title, markdown, statements, citations, warning, null);
        }
    }

    /** One statement and the sources it rests on. */
    public record StatementJson(String text, List<String> citations) {}

    /**
     * A fixed card about danger.
     *
     * @param told what a call handler ticks once it was said, such as "Told to call 999"
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CareCardJson(
            String level, String action, String category, String title, String markdown, List<TapJson> actions, List<ChoiceJson> choices,
            List<String> citations, @Nullable String told, @Nullable String spoken)
            implements MessageJson {}

    /** A number or link to tap. */
    public record TapJson(String label, String href) {}

    /** A button. */
    public record ChoiceJson(String id, String label) {}

    /** The one open question. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record QuestionJson(String slot, String markdown, String why, List<ChoiceJson> choices, @Nullable String spoken)
            implements MessageJson {
        public QuestionJson(String slot, String markdown, String why, List<ChoiceJson> choices) {
            this(slot, markdown, why, choices, null);
        }
    }

    /** A handoff, as a message. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HandoffMessageJson(HandoffJson handoff, @Nullable String spoken) implements MessageJson {
        public HandoffMessageJson(HandoffJson handoff) {
            this(handoff, null);
        }
    }

    /** Where the conversation ends: the real form, letter, page or line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HandoffJson(
            String id,
            String form,
            String kind,
            String title,
            String goesTo,
            @Nullable String href,
            @Nullable String hrefLabel,
            @Nullable OrganisationJson organisation,
            @Nullable String phone,
            @Nullable String email,
            List<ContactJson> contacts,
            List<StatementJson> statements,
            Map<String, Object> prefilled,
            List<FilledJson> filled,
            List<String> missing,
            List<String> need,
            List<DeadlineJson> deadlines,
            List<ChoiceJson> next,
            List<String> documents,
            List<String> citations) {}

    /** A slot filled in, in words a person reads. */
    public record FilledJson(String slot, String label, String value) {}

    /** An organisation's own line, with where and when it was read. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContactJson(
            String label, @Nullable String phone, @Nullable String email, @Nullable String page, @Nullable String say,
                    @Nullable String hours,
            @Nullable String scope, @Nullable String note, @Nullable String source, String publisher, String seen) {}

    /** An organisation. */
    public record OrganisationJson(String id, String name, String odsCode, String siteCode) {}

    /**
     * A date by which something is normally due.
     *
     * @param id the rule's, such as {@code sar-month}
     * @param counts the day it counts from, in words
     * @param passed true when it lay behind on the day it was shown
     * @param notes what may move it
     */
    public record DeadlineJson(
            String id, String what, String on, String from, String basis, String rule, String counts, boolean passed,
                    List<StatementJson> notes, List<String> citations) {
        public DeadlineJson {
            notes = List.copyOf(notes);
            citations = List.copyOf(citations);
        }
    }

    /** A source. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CitationJson(
            String title, String publisher, @Nullable String url, @Nullable String published, String seen,
                    @Nullable ReviewedJson reviewed,
            @Nullable String reviewBy) {}

    /** Who approved what is said from a source, and when. */
    public record ReviewedJson(String on, String by) {}

    /** Where the journey stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record JourneyJson(
            @Nullable String id, @Nullable String title, @Nullable String step, Map<String, Object> slots, List<FilledJson> answers,
            List<String> waiting, int asked, int atMostLeft, String state) {}

    /** How the words were read. */
    public record UnderstandingJson(
            @Nullable String intent, double confidence, List<AlternativeJson> alternatives, Map<String, Object> slots,
                    @Nullable RedFlagJson redFlag,
            String language, String decidedBy) {}

    /** Another reading. */
    public record AlternativeJson(String intent, double confidence) {}

    /** A sign of danger that was found. */
    public record RedFlagJson(String level, String category, String action, String rule) {}

    /** Something to press that is no answer to the question. */
    public record SuggestionJson(String id, String label) {}
}
