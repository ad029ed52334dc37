package org.waypost.retrieval;

/**
 * How a passage's nearness is judged.
 *
 * @param fits how likely a passage answers a question, from its cosine, its heading's cosine, and its share of the words
 * @param threshold below it a passage isn't shown
 */
public record PassageWeights(Logistic fits, double threshold) {}
