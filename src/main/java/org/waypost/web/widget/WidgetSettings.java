package org.waypost.web.widget;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which other sites may show the conversation on their pages, and what their pages are told about it.
 *
 * @param hosts none by default: then only our own pages may
 */
@ConfigurationProperties("waypost.widget")
public record WidgetSettings(@DefaultValue List<Host> hosts) {
    private static final Pattern ORIGIN = Pattern.compile("(https://[a-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:\\d{1,5})?");

    public WidgetSettings {
        hosts = List.copyOf(hosts);
        for (Host host : hosts) {
            if (!ORIGIN.matcher(host.origin()).matches()) {
                throw new IllegalArgumentException("waypost.widget.hosts.origin is \"" + host.origin()
                        + "\"; it must be https and a host in lower case, with a port where it isn't the usual one, and no path");
            }
        }
    }

    /** What a site's page can be told about someone's conversation: it says something about their health. */
    public enum Told { HANDOFF, REDFLAG }

    /**
     * A site that may.
     *
     * @param origin such as {@code https://} and the host; the path is never looked at
     * @param tells nothing by default
     */
    public record Host(String origin, @DefaultValue Set<Told> tells) {
        public Host {
            tells = tells.isEmpty() ? Set.of() : Set.copyOf(tells);
        }

        static Host ours(String origin) {
            return new Host(origin, EnumSet.allOf(Told.class));
        }

        boolean is(String other) {
            return origin.equals(other);
        }
    }

    public List<String> origins() {
        return hosts.stream().map(Host::origin).toList();
    }

    Optional<Host> host(String origin) {
        return hosts.stream().filter(host -> host.is(origin)).findFirst();
    }
}
