package org.waypost.web.page;

import java.util.List;
import org.waypost.knowledge.Days;
import org.waypost.reply.ReplyJson.ChoiceJson;
import org.waypost.reply.ReplyJson.ContactJson;
import org.waypost.reply.ReplyJson.FilledJson;
import org.waypost.reply.ReplyJson.TapJson;

/** One message as the page draws it; each kind has its component's folder. All HTML in it is made by {@link Markup}. */
sealed interface Shown {
    /** The component. */
    String kind();

    /**
     * Something said.
     *
     * @param title a heading, or ""
     * @param rest what waits under "More", or ""
     * @param warning that it is out of date or unchecked, or ""
     */
    record Text(String role, String title, String html, String rest, String warning, Sources sources) implements Shown {
        @Override
        public String kind() {
            return "text";
        }
    }

    /** A card about danger. */
    record Card(String level, String action, String title, String html, List<TapJson> taps, List<ChoiceJson> choices, Sources sources)
            implements Shown {
        @Override
        public String kind() {
            return "care-card";
        }
    }

    /**
     * A question.
     *
     * @param left how many more there may be after it, negative when that isn't known
     * @param chosen the button that answered it, or ""
     */
    record Question(String legend, String why, List<ChoiceJson> choices, int left, String chosen) implements Shown {
        private static final int MOST_BUTTONS = 7; // six, and "I don't know"
        private static final int ONE_LINE = 15;

        @Override
        public String kind() {
            return "question";
        }

        public boolean isLong() {
            return choices.size() > MOST_BUTTONS;
        }

        public boolean isWhyLong() {
            return Markup.words(why) > ONE_LINE;
        }
    }

    /** Where it ends. */
    record Handoff(
            String id, String way, String title, String goesTo, String href, String hrefLabel, String phone, String email,
            List<ContactJson> contacts, List<String> statements, List<FilledJson> filled, List<String> missing, List<String> need,
            List<Due> deadlines, boolean dates, List<ChoiceJson> next, boolean letter, Sources sources)
            implements Shown {
        @Override
        public String kind() {
            return "handoff";
        }

        /** The number as it is dialled. */
        public String dial() {
            return dial(phone);
        }

        public String dial(String number) {
            return "tel:" + number.replaceAll("[^0-9+]", "");
        }

        public String day(String iso) {
            return Days.words(iso);
        }
    }

    /**
     * A date by which something is normally due.
     *
     * @param counts the day it counts from, in words
     * @param notes what may move it, as HTML
     */
    record Due(String what, String on, String date, String from, String basis, String rule, String counts, List<String> notes) {}
}
