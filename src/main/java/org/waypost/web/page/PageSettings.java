package org.waypost.web.page;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets about the page. Colours are {@code #rrggbb} or "", and are made darker or lighter until they can be read.
 *
 * @param name what the service is called, 1 to 40 characters
 * @param owner who answers for the content; while it is empty every page says that nobody has reviewed it yet
 * @param exit the neutral site that "Exit this page" goes to; https, and let through by {@code form-action}
 * @param accent buttons and edges
 * @param link links
 * @param header the bar at the top, with black or white on it
 * @param logo a file, svg, png or webp, at most 100 KB, or "" for the signpost
 * @param footer a line at the bottom, at most 300 characters, or ""
 * @param links beside our own at the bottom, at most six
 */
@ConfigurationProperties("waypost.page")
public record PageSettings(
        @DefaultValue("Waypost") String name, @DefaultValue("") String owner, URI exit, @DefaultValue("") String accent,
        @DefaultValue("") String link, @DefaultValue("") String header, @DefaultValue("") String logo, @DefaultValue("") String footer,
        @DefaultValue List<FooterLink> links) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern PICTURE = Pattern.compile("(?i).+\\.(svg|png|webp)");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_FOOTER = 300;
    private static final int MOST_LINKS = 6;
    private static final long LARGEST_LOGO = 100 * 1024;

    public PageSettings {
        links = List.copyOf(links);
        require(!name.isBlank() && name.length() <= LONGEST_NAME, "name", name, "must have 1 to 40 characters");
        require("https".equals(exit.getScheme()) && exit.getHost() != null, "exit", exit, "must be an https address of another site");
        requireColour("accent", accent);
        requireColour("link", link);
        requireColour("header", header);
        require(logo.isEmpty() || isPicture(logo), "logo", logo, "must be a file that can be read, svg, png or webp, of at most 100 KB");
        require(footer.length() <= LONGEST_FOOTER, "footer", footer, "must have at most 300 characters");
        require(links.size() <= MOST_LINKS, "links", links.size() + " links", "must be at most six");
    }

    /** A page of the operator's own. */
    public record FooterLink(String label, URI href) {
        public FooterLink {
            require(!label.isBlank() && label.length() <= LONGEST_NAME, "links.label", label, "must have 1 to 40 characters");
            require("https".equals(href.getScheme()) && href.getHost() != null, "links.href", href, "must be an https address");
        }
    }

    /** Whether any colour differs from ours. */
    public boolean themed() {
        return !(accent + link + header).isEmpty();
    }

    private static void requireColour(String key, String colour) {
        require(colour.isEmpty() || COLOUR.matcher(colour).matches(), key, colour, "must be a colour such as #1b4f5c, or be left out");
    }

    private static boolean isPicture(String logo) {
        var file = Path.of(logo);
        return PICTURE.matcher(logo).matches() && Files.isReadable(file) && file.toFile().length() <= LARGEST_LOGO;
    }

    private static void require(boolean holds, String key, Object value, String what) {
        if (!holds) {
            throw new IllegalArgumentException("waypost.page." + key + " is \"" + value + "\"; it " + what);
        }
    }
}
