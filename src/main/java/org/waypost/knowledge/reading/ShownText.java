package org.waypost.knowledge.reading;

/** A text that a person may read, where it stands, and in what. */
public record ShownText(Place place, String text, Part part) {
    /** What it is a part of. */
    public enum Part { ARTICLE, HANDOFF, REPLY, LETTER, QUESTION }
}
