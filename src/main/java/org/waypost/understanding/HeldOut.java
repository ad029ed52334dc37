package org.waypost.understanding;

/**
 * What a model found for an example that it hadn't learnt from.
 *
 * @param truth the label's index; -1 when the model knew nothing of its topic
 */
record HeldOut(Evidence.Found found, int truth) {
    boolean known() {
        return truth >= 0;
    }
}
