package org.waypost.web.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waypost.knowledge.Days;
import org.waypost.reply.ReplyJson.CitationJson;
import org.waypost.reply.ReplyJson.ReviewedJson;

/**
 * What a message rests on.
 *
 * @param read the day the page longest unread was read, in words
 * @param reviewed the day a named owner approved all of it, or "" while one is still to do so
 */
record Sources(List<Source> list, String read, String reviewed) {

    static Sources of(List<String> ids, Map<String, CitationJson> citations) {
        var cited = ids.stream().distinct().map(citations::get).filter(Objects::nonNull).toList();
        var list = cited.stream()
                .map(citation -> new Source(citation.title(), citation.publisher(), Objects.requireNonNullElse(citation.url(), ""),
                        Days.words(citation.seen()), citation.published() == null ? "" : Days.words(citation.published())))
                .toList();
        String read = cited.stream().map(CitationJson::seen).min(Comparator.naturalOrder()).map(Days::words).orElse("");
        boolean all = !cited.isEmpty() && cited.stream().allMatch(citation -> citation.reviewed() != null);
        String reviewed = all
                ? cited.stream().map(CitationJson::reviewed).filter(Objects::nonNull).map(ReviewedJson::on).min(Comparator.naturalOrder())
                        .map(Days::words).orElse("")
                : "";
        return new Sources(list, read, reviewed);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /**
     * One page or paper.
     *
     * @param url "" when no official address is known
     * @param published the page's own date, or ""
     */
    record Source(String title, String publisher, String url, String seen, String published) {}
}
