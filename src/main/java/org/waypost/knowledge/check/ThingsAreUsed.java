package org.waypost.knowledge.check;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.reading.Content;
import org.waypost.knowledge.reading.Kind;

/**
 * What is declared and never used is a warning, one for each file: a letter nobody is given, a handoff no path ends in, an
 * article only a search could find. A use is any mention of the id in another place of the files.
 */
final class ThingsAreUsed implements Rule {
    private static final List<Kind> KINDS = List.of(Kind.SOURCE, Kind.FACT, Kind.ARTICLE, Kind.HANDOFF, Kind.LETTER, Kind.JOURNEY,
            Kind.DEADLINE);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*");
    private static final Pattern OWN_ID = Pattern.compile("(?m)^(?:\\s*- (?:\\{)?)?id:\\s*[^,\\s}]+");

    @Override
    public void check(Content content, Faults faults) {
        var mentioned = new HashSet<String>();
        content.knowledge().files().under("knowledge-base/").texts().forEach((file, text) -> {
            if (!file.startsWith("knowledge-base/conversations/") && !file.endsWith("README.md")) {
                ID.matcher(OWN_ID.matcher(text).replaceAll("")).results().forEach(match -> mentioned.add(match.group()));
            }
        });
        KINDS.forEach(kind -> Gathered.warn(content, kind, id -> !mentioned.contains(id),
                names -> "nothing uses the " + names + ". Use or remove what is named here.", faults));
    }
}
