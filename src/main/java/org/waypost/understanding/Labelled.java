package org.waypost.understanding;

/** A text and what is meant by it, to learn from or to measure by. */
public record Labelled(String label, String text) {
    /** The label of what nothing known is meant by. */
    public static final String OUT_OF_SCOPE = "oos";

    /** The part before the first dot: the topic it belongs to. */
    public String topic() {
        return topicOf(label);
    }

    static String topicOf(String label) {
        int dot = label.indexOf('.');
        return dot < 0 ? label : label.substring(0, dot);
    }
}
