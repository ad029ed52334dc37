package org.waypost.knowledge;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code {fact:id}} tokens in texts. */
public final class FactTokens {
    /** One token; its group is the id. */
    public static final Pattern TOKEN = Pattern.compile("\\{fact:([A-Za-z0-9.-]+)}");

    private FactTokens() {}

    static String replace(String text, Map<FactId, Fact> facts, Function<Fact, String> as) {
        return TOKEN.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(Optional.ofNullable(facts.get(new FactId(match.group(1))))
                        .map(as)
                        .orElse(match.group())));
    }
}
