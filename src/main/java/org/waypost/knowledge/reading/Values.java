package org.waypost.knowledge.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.Suggestion;

/** Dates, addresses and words of a fixed list, as they stand in files. */
final class Values {
    private Values() {}

    /** A date that must be there; the first of all days, with a fault, otherwise. */
    static LocalDate needDate(Node node, String key) {
        return node.need(key).isEmpty() ? LocalDate.MIN : date(node, key).orElse(LocalDate.MIN);
    }

    static Optional<LocalDate> date(Node node, String key) {
        return node.get(key).flatMap(Values::date);
    }

    static Optional<LocalDate> date(Node value) {
        try {
            return Optional.of(LocalDate.parse(value.text()));
        } catch (DateTimeParseException e) {
            value.fault("\"" + value.text() + "\" is no date. Write it as 2026-11-23.");
            return Optional.empty();
        }
    }

    static Optional<URI> url(Node node, String key) {
        return node.get(key).flatMap(value -> {
            try {
                var url = new URI(value.text());
                if (url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
                    return Optional.of(url);
                }
            } catch (URISyntaxException e) {
                // told below
            }
            value.fault("\"" + value.text() + "\" is no web address. Begin it with https://.");
            return Optional.empty();
        });
    }

    /** One word of a list, such as {@code online-form} for {@code ONLINE_FORM}; the default when absent or (with a fault) unknown. */
    static <E extends Enum<E>> E word(Node node, String key, Class<E> words, E otherwise) {
        return node.get(key).flatMap(value -> word(value, words)).orElse(otherwise);
    }

    static <E extends Enum<E>> Optional<E> word(Node value, Class<E> words) {
        String text = value.text();
        for (E word : words.getEnumConstants()) {
            if (name(word).equals(text)) {
                return Optional.of(word);
            }
        }
        var names = Arrays.stream(words.getEnumConstants()).map(Values::name).toList();
        value.fault("\"" + text + "\" can't stand here. " + Suggestion.of(text, names)
                .orElse("Use one of: " + names.stream().collect(Collectors.joining(", ")) + "."));
        return Optional.empty();
    }

    /** A whole number of at least 1. */
    static int count(Node value) {
        if (value.text().matches("[1-9][0-9]{0,3}")) {
            return Integer.parseInt(value.text());
        }
        value.fault("\"" + value.text() + "\" is no whole number of at least 1.");
        return 1;
    }

    static boolean yes(Node node, String key) {
        String text = node.text(key, "false");
        node.get(key).filter(value -> !text.equals("true") && !text.equals("false"))
                .ifPresent(value -> value.fault("write true or false here."));
        return text.equals("true");
    }

    private static String name(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
