package org.waypost.reply;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waypost.answer.Answer;
import org.waypost.answer.Answers;
import org.waypost.dialogue.Move;
import org.waypost.knowledge.Article;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Line;
import org.waypost.knowledge.SourceId;
import org.waypost.reply.ReplyJson.StatementJson;
import org.waypost.reply.ReplyJson.TextJson;

/** Puts passages and fixed wordings into messages. */
final class Texts {
    private static final Pattern CITATION = Pattern.compile(" *\\[([A-Za-z0-9.-]+)](?!\\()");
    private final KnowledgeBase knowledge;
    private final Answers answers;
    private final Labels labels;

    Texts(KnowledgeBase knowledge, Answers answers, Labels labels) {
        this.knowledge = knowledge;
        this.answers = answers;
        this.labels = labels;
    }

    void say(Sheet sheet, Move.Say say) {
        switch (answers.of(say.passage())) {
            case Answer.Withdrawn withdrawn -> {
                sheet.add(text(sheet, "notice", labels.wording("withdrawn", 0, Map.of("heading", withdrawn.heading()))));
                sheet.suggest("do:person", labels.of("do:person"));
            }
            case Answer.Current current -> sheet.add(passage(sheet, current));
        }
    }

    private TextJson passage(Sheet sheet, Answer.Current current) {
        var article = knowledge.article(current.passage().article());
        var warning = current.dueSince().stream()
                .map(day -> labels.wording("overdue", 0, Map.of("date", day.getMonth().getDisplayName(
                        TextStyle.FULL, Locale.UK) + " " + day.getYear())))
                .findFirst()
                .orElse(null);
        return lines(sheet, "answer", current.heading(), current.lines(), article, warning);
    }

    TextJson lines(
            Sheet sheet, String role, @Nullable String title, List<Line> lines, @Nullable Article article, @Nullable String warning) {
        var statements = new ArrayList<StatementJson>();
        var cited = new LinkedHashSet<String>();
        for (Line line : lines) {
            var ids = sheet.cite(line.citations(), article);
            cited.addAll(ids);
            statements.add(new StatementJson(knowledge.markdown(line.text()), ids));
            line.handoffs().forEach(handoff -> sheet.suggest("handoff:" + handoff, labels.handoff(handoff.value())));
        }
        return new TextJson(role, title, markdown(lines), statements, List.copyOf(cited), warning);
    }

    /** Lines as Markdown: paragraphs, and items that follow one another as one list. */
    String markdown(List<Line> lines) {
        var markdown = new StringBuilder();
        boolean inList = false;
        for (Line line : lines) {
            if (!markdown.isEmpty()) {
                markdown.append(inList && line.item() ? "\n" : "\n\n");
            }
            markdown.append(line.item() ? "- " : "").append(knowledge.markdown(line.text()));
            inList = line.item();
        }
        return markdown.toString();
    }

    void tell(Sheet sheet, Move.Tell tell) {
        var names = new LinkedHashMap<String, String>();
        tell.names().forEach((name, id) -> names.put(name, switch (name) {
            case "need" -> labels.need(id);
            case "journey" -> labels.journey(id);
            case "passage" -> labels.passage(id);
            case "why" -> labels.why(id);
            default -> id;
        }));
        String wording = labels.wording(tell.wording().value(), tell.time(), names);
        if (!wording.isEmpty()) {
            sheet.add(text(sheet, "talk", wording));
        }
    }

    /** A fixed wording as a message; the sources it names are cited. */
    TextJson text(Sheet sheet, String role, String wording) {
        var statements = new ArrayList<StatementJson>();
        var cited = new LinkedHashSet<String>();
        for (String line : wording.split("\n", -1)) {
            var sources = new ArrayList<SourceId>();
            var matcher = CITATION.matcher(line);
            while (matcher.find()) {
                sources.add(new SourceId(matcher.group(1)));
            }
            if (!sources.isEmpty()) {
                var ids = sheet.cite(sources);
                cited.addAll(ids);
                statements.add(new StatementJson(knowledge.markdown(CITATION.matcher(line).replaceAll("")), ids));
            }
        }
        String markdown = knowledge.markdown(CITATION.matcher(wording).replaceAll(""));
        return new TextJson(role, null, markdown, statements, List.copyOf(cited), null);
    }

    void language(Sheet sheet, String code) {
        knowledge.languages().stream().filter(line -> line.code().equals(code)).findFirst().ifPresent(line -> {
            var ids = sheet.cite(List.of(line.source()));
            var own = knowledge.markdown(line.text());
            var english = knowledge.markdown(line.english());
            sheet.add(new TextJson("language", line.ownName(), own, List.of(new StatementJson(own, ids)), ids,
                    line.checked() ? null : labels.wording("language-unchecked")));
            sheet.add(new TextJson("notice", null, english, List.of(new StatementJson(english, ids)), ids, null));
        });
    }
}
