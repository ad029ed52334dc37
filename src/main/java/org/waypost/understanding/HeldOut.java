package org.waypost.understanding;

/**
 * What a model thought of an example that it hadn't learnt from.
 *
 * @param evidence for each label: the logarithm by words, the logarithm by vector, the nearness of examples
 * @param nearest the cosine of the nearest example
 * @param truth the label's index; -1 when the model knew nothing of its topic
 */
record HeldOut(double[][] evidence, double nearest, int truth) {
    boolean known() {
        return truth >= 0;
    }
}
