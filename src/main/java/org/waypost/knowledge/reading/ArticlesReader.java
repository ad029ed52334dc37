package org.waypost.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.waypost.knowledge.Article;
import org.waypost.knowledge.ArticleId;
import org.waypost.knowledge.Ids;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.NumberedLine;
import org.waypost.knowledge.Passage;
import org.waypost.knowledge.PassageId;
import org.waypost.knowledge.Review;

/** Reads {@code articles/}. */
final class ArticlesReader {
    private static final Pattern HEADING = Pattern.compile("##\\s+(.+?)\\s*\\{#([^}]*)}\\s*");
    private static final List<String> NATIONS = List.of("england", "wales", "scotland", "northern-ireland");
    private final Reading reading;
    private final List<Sections> articles = new ArrayList<>();

    /** An article before its statements are looked up. */
    private record Sections(Node meta, ArticleId id, List<Section> sections) {}

    private record Section(String heading, String anchor, int line, List<NumberedLine> lines) {}

    ArticlesReader(Reading reading) {
        this.reading = reading;
        for (FrontMatter file : reading.documents.markdown(Kind.ARTICLE)) {
            if (reading.declare(Kind.ARTICLE, file.meta())) {
                declareSections(file);
            }
        }
    }

    Map<ArticleId, Article> read() {
        var found = new TreeMap<ArticleId, Article>();
        for (Sections article : articles) {
            if (!article.sections.isEmpty()) {
                found.put(article.id, read(article));
            }
        }
        return found;
    }

    private void declareSections(FrontMatter file) {
        var id = new ArticleId(file.meta().need("id"));
        var sections = new ArrayList<Section>();
        for (NumberedLine line : NumberedLine.split(file.body(), file.bodyLine())) {
            var place = new Place(file.meta().file(), line.number());
            if (line.text().startsWith("#")) {
                var heading = HEADING.matcher(line.text());
                boolean good = heading.matches() && Ids.valid(heading.group(2));
                if (!good) {
                    reading.declared.incomplete(Kind.PASSAGE);
                    reading.faults.add(place.file(), place.line(),
                            "a heading is written \"## What I asked {#short-name}\". Write it so.");
                }
                String anchor = good ? heading.group(2) : "line" + line.number();
                reading.declared.add(Kind.PASSAGE, id + "#" + anchor, place);
                reading.references.firstPassage(new PassageId(id, anchor));
                sections.add(new Section(good ? heading.group(1) : line.text(), anchor, line.number(), new ArrayList<>()));
            } else if (sections.isEmpty()) {
                reading.faults.add(place.file(), place.line(), "text stands before the first heading. Put \"## Heading "
                        + "{#name}\" above it.");
            } else {
                sections.getLast().lines.add(line);
            }
        }
        if (sections.isEmpty()) {
            reading.faults.add(file.meta().file(), file.bodyLine(),
                    "the article has no section. Add \"## Heading {#name}\" and its text.");
        }
        articles.add(new Sections(file.meta(), id, sections));
    }

    private Article read(Sections article) {
        Node meta = article.meta;
        meta.only("id", "title", "nation", "owner", "seen", "reviewed", "review-by");
        var passages = new ArrayList<Passage>();
        for (Section section : article.sections) {
            var lines = reading.statements.read(meta.file(), section.lines);
            lines.forEach(line -> reading.show(new Place(meta.file(), line.number()), line.text(), ShownText.Part.ARTICLE));
            reading.show(new Place(meta.file(), section.line), section.heading, ShownText.Part.ARTICLE);
            passages.add(new Passage(new PassageId(article.id, section.anchor), section.heading, lines));
        }
        reading.show(meta, "title", ShownText.Part.ARTICLE);
        return new Article(article.id, meta.need("title"), nation(meta), meta.need("owner"), Values.needDate(meta, "seen"),
                review(meta), Values.needDate(meta, "review-by"), passages, meta.file());
    }

    private static String nation(Node meta) {
        String nation = meta.need("nation");
        if (!nation.isEmpty() && !NATIONS.contains(nation)) {
            meta.get("nation").orElse(meta).fault("\"" + nation + "\" is no nation here. Use one of: " + String.join(", ", NATIONS)
                    + ".");
        }
        return nation;
    }

    private static Review review(Node meta) {
        var reviewed = meta.get("reviewed");
        if (reviewed.isEmpty()) {
            return new Review.Awaited();
        }
        Node review = reviewed.get();
        review.only("on", "by", "role");
        String role = review.text("role", "");
        return new Review.Reviewed(Values.needDate(review, "on"), review.need("by") + (role.isEmpty() ? "" : ", " + role));
    }
}
