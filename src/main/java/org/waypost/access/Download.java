package org.waypost.access;

/**
 * A finished file that somebody may fetch for a few minutes.
 *
 * @param name as it is saved: letters, digits, hyphens and one dot, so that it can stand in a header
 * @param mediaType with its character set, where it is text
 */
public record Download(String name, String mediaType, byte[] content) {
    public Download {
        if (!name.matches("[A-Za-z0-9-]{1,80}\\.[a-z0-9]{1,8}")) {
            throw new IllegalArgumentException("a download's name is letters, digits and hyphens, a dot and its ending");
        }
    }

    /** Never what is in it: this may stand in a log. */
    @Override
    public String toString() {
        return "Download " + name;
    }
}
