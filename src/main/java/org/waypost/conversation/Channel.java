package org.waypost.conversation;

/** Where a person meets Waypost. */
public enum Channel { WEB, WIDGET, DESK, API, TERMINAL }
