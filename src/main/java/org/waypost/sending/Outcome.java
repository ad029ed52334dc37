package org.waypost.sending;

import java.time.Duration;

/**
 * How a try ended. A reason is a short code of ours, such as {@code status-500}: never what the receiver
 * said, which may quote the letter.
 */
public sealed interface Outcome {
    /** The receiver has it; its words can go. */
    record Sent() implements Outcome {}

    /** Not now. @param pause how long, at least */
    record Again(String reason, Duration pause) implements Outcome {}

    /** Never, unless an operator mends something. */
    record Failed(String reason) implements Outcome {}
}
