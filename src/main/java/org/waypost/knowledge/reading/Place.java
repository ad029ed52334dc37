package org.waypost.knowledge.reading;

/** Where something stands: a file and its line, from 1. */
public record Place(String file, int line) {}
