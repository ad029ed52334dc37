package org.waypost.understanding;

/** What an intent is told by, so that a trial can leave one out and see what it is worth. */
public enum Component {
    /** Words and pairs of words. */
    WORDS,
    /** Parts of words. */
    PARTS,
    /** The sentence's vector. */
    MEANING,
    /** The nearest examples of each label. */
    NEAREST,
    /** The slots that words settle. */
    SLOTS,
    /** Doubting whether anything known is meant. */
    REJECTION
}
