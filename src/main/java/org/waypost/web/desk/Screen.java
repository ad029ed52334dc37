package org.waypost.web.desk;

import java.util.List;

/**
 * What the desk's one screen shows. All of it is plain text.
 *
 * @param call the call in view: one or none
 */
record Screen(List<Tab> tabs, List<InView> call, Calls.Notice notice, List<Danger> warnings) {

    /**
     * A tab.
     *
     * @param state {@code free}, {@code current} or {@code held}
     * @param seconds in that state, negative before anything was done
     */
    record Tab(int place, String state, long seconds) {}

    /**
     * The call in view.
     *
     * @param turn the last turn shown
     * @param focus the panel that the keys act on next
     */
    record InView(
            int place, int turn, String turnId, String focus, String from, Check check, Words words, List<Danger> danger,
            List<String> strip, Ask ask, List<Part> parts, List<Form> forms, List<Filled> filled, Note note, List<Code> code) {}

    /** Something with a key. */
    record Option(String key, String label, String choice, int page) {}

    /** The emergency check; {@code state} as in {@link Call.Check}. */
    record Check(String state, List<Option> options, List<Signs> signs) {}

    /** Signs to listen for, of one level. */
    record Signs(String level, List<String> signs) {}

    /**
     * What the caller said, and how it was read.
     *
     * @param taken what it was taken to mean, in words
     * @param readings best first
     */
    record Words(List<Said> transcript, List<String> taken, List<Reading> readings) {}

    /** One exchange. */
    record Said(int turn, String words, String reply) {}

    /** A way to read the words. */
    record Reading(String key, String label, int percent, String choice, boolean taken) {}

    /** A card to read out, and what came of it. */
    record Danger(int turn, String level, List<String> sentences, List<Option> options) {}

    /**
     * The next question, or the ways on where there is none.
     *
     * @param left how many more there may be after it, negative when that isn't known
     * @param pages how many pages of options
     * @param ways buttons without a key
     */
    record Ask(String spoken, String why, int left, List<Option> options, int pages, List<Option> ways, boolean open) {}

    /** A part of the script. */
    record Part(String title, List<String> sentences, List<Source> sources, String warning) {}

    /**
     * What it rests on.
     *
     * @param reviewed the day a named owner approved it, or ""
     */
    record Source(String title, String publisher, String read, String reviewed) {}

    /** A form or letter that was given. */
    record Form(String title, String goesTo, List<String> missing, List<String> need, List<String> due, boolean letter) {}

    /** What is filled in; {@code options} are empty where words are typed. */
    record Filled(String slot, String label, String value, List<Value> options) {}

    /** A value that can be chosen. */
    record Value(String id, String label, boolean chosen) {}

    /** The end of the call. */
    record Note(String text, String words, List<Outcome> outcomes, boolean copied, boolean asked, boolean theirs) {}

    /** How the call ended. */
    record Outcome(int code, String label, boolean chosen) {}

    /** The code with which the caller goes on. */
    record Code(String shown, String spelled, String until) {}
}
