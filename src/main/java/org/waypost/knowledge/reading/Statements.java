package org.waypost.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.Ids;
import org.waypost.knowledge.Line;
import org.waypost.knowledge.NumberedLine;
import org.waypost.knowledge.SourceId;

/** Reads lines that a person reads: their citations and handoff links are taken out and looked up. */
final class Statements {
    private static final Pattern HANDOFF = Pattern.compile("\\{handoff:([^}]*)}");
    private static final Pattern CITATION = Pattern.compile("\\[([A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*)](?!\\()");
    private static final Pattern LAST = Pattern.compile("(?:\\s*\\[[A-Za-z0-9][A-Za-z0-9.-]*])+\\s*$");
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!]|]\\(|^\\s*\\||^\\s*[*+] |^\\s*[0-9]+[.)] |^#|^\\s+- ");
    private final References references;
    private final Faults faults;

    Statements(References references, Faults faults) {
        this.references = references;
        this.faults = faults;
    }

    List<Line> read(String file, List<NumberedLine> lines) {
        return lines.stream().map(line -> read(new Place(file, line.number()), line.text())).toList();
    }

    Line read(Place place, String written) {
        if (MARKUP.matcher(written).find()) {
            faults.add(place.file(), place.line(), "only paragraphs, \"- \" lists and **bold** may stand here: no link, table, "
                    + "HTML, number or indent. "
                    + "Write it as plain lines.");
        }
        boolean item = written.startsWith("- ");
        String text = item ? written.substring(2) : written;
        var handoffs = handoffs(place, text);
        text = HANDOFF.matcher(text).replaceAll("").strip();
        var citations = citations(place, text);
        if (CITATION.matcher(LAST.matcher(text).replaceAll("")).find()) {
            faults.add(place.file(), place.line(),
                    "a citation stands inside this line. Put it at the end, or begin a new line after it.");
        }
        text = CITATION.matcher(text).replaceAll("").replaceAll("\\s{2,}", " ").strip();
        references.facts(text, place);
        return new Line(item, text, citations, handoffs, place.line());
    }

    private List<HandoffId> handoffs(Place place, String text) {
        var found = new ArrayList<HandoffId>();
        var links = HANDOFF.matcher(text);
        while (links.find()) {
            String name = links.group(1).strip();
            references.known(Kind.HANDOFF, name, place);
            if (Ids.valid(name)) {
                found.add(new HandoffId(name));
            }
        }
        return found;
    }

    List<SourceId> citations(Place place, String text) {
        var found = new ArrayList<SourceId>();
        var marks = CITATION.matcher(text);
        while (marks.find()) {
            references.known(Kind.SOURCE, marks.group(1), place);
            found.add(new SourceId(marks.group(1)));
        }
        return found;
    }
}
