package org.waypost.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waypost.knowledge.Article;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Review;
import org.waypost.knowledge.SourceId;
import org.waypost.reply.ReplyJson.CitationJson;
import org.waypost.reply.ReplyJson.MessageJson;
import org.waypost.reply.ReplyJson.SuggestionJson;

/** What one reply gathers while it is being composed: messages, the sources they cite, and suggestions. */
final class Sheet {
    final List<MessageJson> messages = new ArrayList<>();
    private final List<MessageJson> last = new ArrayList<>();
    private final Map<String, CitationJson> citations = new LinkedHashMap<>();
    private final Map<String, SuggestionJson> suggestions = new LinkedHashMap<>();
    private final KnowledgeBase knowledge;

    Sheet(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    void add(MessageJson message) {
        messages.add(message);
    }

    /** For the question: it stands last, whatever else is said. */
    void addLast(MessageJson message) {
        last.add(message);
    }

    void suggest(String id, String label) {
        suggestions.putIfAbsent(id, new SuggestionJson(id, label));
    }

    /** Notes sources as cited, and gives their ids. */
    List<String> cite(List<SourceId> sources) {
        return cite(sources, null);
    }

    /** As {@link #cite(List)}, with the review of the article that says it. */
    List<String> cite(List<SourceId> sources, @Nullable Article article) {
        Set<String> ids = new LinkedHashSet<>();
        for (SourceId id : sources) {
            var source = knowledge.sources().get(id);
            if (source != null) {
                ids.add(id.value());
                citations.putIfAbsent(id.value(), new CitationJson(source.title(), source.publisher(),
                        source.url().map(Object::toString).orElse(null), source.published().map(Object::toString).orElse(null),
                        source.seen().toString(), article == null ? null : reviewed(article.review()),
                        article == null ? null : article.reviewBy().toString()));
            }
        }
        return List.copyOf(ids);
    }

    private static ReplyJson.@Nullable ReviewedJson reviewed(Review review) {
        return switch (review) {
            case Review.Reviewed done -> new ReplyJson.ReviewedJson(done.on().toString(), done.by());
            case Review.Awaited awaited -> null;
        };
    }

    List<MessageJson> allMessages() {
        var all = new ArrayList<>(messages);
        all.addAll(last);
        return all;
    }

    Map<String, CitationJson> citations() {
        return citations;
    }

    List<SuggestionJson> suggestions() {
        return List.copyOf(suggestions.values());
    }
}
