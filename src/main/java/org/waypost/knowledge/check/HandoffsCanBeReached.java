package org.waypost.knowledge.check;

import org.waypost.knowledge.Faults;
import org.waypost.knowledge.HandoffForm;
import org.waypost.knowledge.reading.Content;

/** A handoff says how to reach it, as its kind needs. */
final class HandoffsCanBeReached implements Rule {
    @Override
    public void check(Content content, Faults faults) {
        for (HandoffForm handoff : content.knowledge().handoffs().values()) {
            String lacking = lacking(handoff);
            if (!lacking.isEmpty()) {
                faults.add(handoff.file(), handoff.line(), "\"" + handoff.id() + "\" is of kind " + handoff.kind().code()
                        + ", so it needs " + lacking + ". Add it or change the kind.");
            }
            if (handoff.text().isEmpty()) {
                faults.add(handoff.file(), handoff.line(), "\"" + handoff.id() + "\" doesn't say what to do. Add text:.");
            }
            if (handoff.otherWays().contains(handoff.id())) {
                faults.add(handoff.file(), handoff.line(), "\"" + handoff.id() + "\" names itself as another way. Take it out.");
            }
        }
    }

    private static String lacking(HandoffForm handoff) {
        boolean hasContact = handoff.contact().isPresent();
        return switch (handoff.kind()) {
            case ONLINE_FORM -> handoff.link().isPresent() ? "" : "a link";
            case PHONE -> handoff.phone().isPresent() || hasContact ? "" : "a phone or a contact";
            case EMAIL -> handoff.email().isPresent() || hasContact ? "" : "an email or a contact";
            case LETTER -> handoff.letter().isPresent() ? "" : "a letter";
            case IN_PERSON -> "";
        };
    }
}
