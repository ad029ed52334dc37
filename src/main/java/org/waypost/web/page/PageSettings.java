package org.waypost.web.page;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets about the page.
 *
 * @param name what the service is called
 * @param owner who answers for the content; while it is empty every page says that nobody has reviewed it yet
 * @param exit the neutral site that "Exit this page" goes to; https, and let through by {@code form-action}
 * @param accent the operator's own colour as {@code #rrggbb}, or ""; made darker or lighter until it can be told from the page
 */
@ConfigurationProperties("waypost.page")
public record PageSettings(
        @DefaultValue("Waypost") String name, @DefaultValue("") String owner, URI exit, @DefaultValue("") String accent) {
    public PageSettings {
        if (name.isBlank() || name.length() > 40) {
            throw new IllegalArgumentException("waypost.page.name is \"" + name + "\"; it must have 1 to 40 characters");
        }
        if (!"https".equals(exit.getScheme()) || exit.getHost() == null) {
            throw new IllegalArgumentException("waypost.page.exit is \"" + exit + "\"; it must be an https address of another site");
        }
        if (!accent.isEmpty() && !accent.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException(
                    "waypost.page.accent is \"" + accent + "\"; it must be a colour such as #1b4f5c, or be left out");
        }
    }

    /** The exit site's origin, as a content security policy names it. */
    public String exitOrigin() {
        return exit.getScheme() + "://" + exit.getRawAuthority();
    }
}
