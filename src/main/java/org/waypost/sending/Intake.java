package org.waypost.sending;

/** A receiver that can be tried. */
sealed interface Intake permits WebhookIntake, NotifyIntake {
    /** One try. Whatever goes wrong on the way is an outcome. */
    Outcome deliver(Leased letter);
}
