package org.waypost.conversation;

import java.time.LocalDate;
import org.waypost.knowledge.Condition;

/** What a slot holds. */
public sealed interface SlotValue {
    /** As conditions read it. */
    String text();

    /** One of the slot's choices. */
    record Chosen(String text) implements SlotValue {}

    /** An organisation, by our own id. */
    record Place(String text) implements SlotValue {}

    /** A day, perhaps worked out from "six weeks ago". */
    record Day(LocalDate date) implements SlotValue {
        @Override
        public String text() {
            return date.toString();
        }
    }

    /** A whole number, such as an age in years. */
    record Number(int number) implements SlotValue {
        @Override
        public String text() {
            return Integer.toString(number);
        }
    }

    /** Words, for a slot that is only written down. */
    record Words(String text) implements SlotValue {}

    /** "I don't know." */
    record NotKnown() implements SlotValue {
        @Override
        public String text() {
            return Condition.UNKNOWN;
        }
    }
}
