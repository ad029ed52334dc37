package org.waypost.knowledge.reading;

/** Where something stands. @param line from 1 */
public record Place(String file, int line) {}
