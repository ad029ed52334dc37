package org.waypost.knowledge.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Node;

/** The content files, parsed and sorted by kind. */
final class Documents {
    private static final String TOP = "knowledge-base/";
    private static final List<String> READ_ELSEWHERE = List.of("README.md", "kept.yaml", "red-flags/", "contacts/", "measures/");
    private final Map<Kind, List<Node>> yaml = new EnumMap<>(Kind.class);
    private final Map<Kind, List<FrontMatter>> markdown = new EnumMap<>(Kind.class);

    Documents(KnowledgeFiles files, Declared declared, Faults faults) {
        files.under(TOP).texts().forEach((file, text) -> take(file, text, declared, faults));
    }

    List<Node> yaml(Kind kind) {
        return yaml.getOrDefault(kind, List.of());
    }

    List<FrontMatter> markdown(Kind kind) {
        return markdown.getOrDefault(kind, List.of());
    }

    private void take(String file, String text, Declared declared, Faults faults) {
        String name = file.substring(TOP.length());
        if (READ_ELSEWHERE.stream().anyMatch(name::startsWith)) {
            return;
        }
        var kind = Arrays.stream(Kind.values())
                .filter(candidate -> candidate != Kind.PASSAGE)
                .filter(candidate -> candidate.holds(name))
                .findFirst();
        if (kind.isEmpty()) {
            faults.add(file, 1, "no kind of file is kept here. See knowledge-base/README.md for the folders.");
            return;
        }
        boolean wantsMarkdown = kind.get() == Kind.ARTICLE || kind.get() == Kind.LETTER;
        if (file.endsWith(".md") != wantsMarkdown) {
            faults.add(file, 1, "a file here ends in " + (wantsMarkdown ? ".md" : ".yaml") + ". Rename it or move it.");
            return;
        }
        parse(kind.get(), file, text, wantsMarkdown, declared, faults);
    }

    private void parse(Kind kind, String file, String text, boolean isMarkdown, Declared declared, Faults faults) {
        int before = faults.count();
        if (isMarkdown) {
            FrontMatter.read(file, text, faults).ifPresent(found -> markdown.computeIfAbsent(kind, key -> new ArrayList<>()).add(found));
        } else {
            Node.read(file, text, faults).ifPresent(found -> yaml.computeIfAbsent(kind, key -> new ArrayList<>()).add(found));
        }
        if (faults.count() > before) {
            declared.incomplete(kind);
            if (kind == Kind.ARTICLE) {
                declared.incomplete(Kind.PASSAGE);
            }
            if (kind == Kind.JOURNEY) {
                declared.incomplete(Kind.SLOT);
            }
        }
    }
}
