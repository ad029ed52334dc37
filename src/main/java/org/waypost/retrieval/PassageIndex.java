package org.waypost.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.waypost.knowledge.Article;
import org.waypost.knowledge.ArticleId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.Line;
import org.waypost.knowledge.Passage;
import org.waypost.knowledge.PassageId;

/** Finds the passages nearest to a question, by words (Lucene, BM25) and by meaning (vectors). May be used by several threads. */
public final class PassageIndex {
    private static final double PRECISE_ENOUGH = 0.75;
    private static final int LOOKED_AT = 5;

    private final List<Entry> entries;
    private final PassageWords words;
    private final PassageWeights weights;

    private record Entry(PassageId id, float[] whole, float[] heading) {}

    private PassageIndex(List<Entry> entries, PassageWords words, PassageWeights weights) {
        this.entries = entries;
        this.words = words;
        this.weights = weights;
    }

    /** A passage and how likely it answers the question: 0 to 1, comparable from one question to another. */
    public record Hit(PassageId passage, double score) {}

    /** A question whose answer is known; {@code Set.of()} when no article answers it. */
    public record Question(String text, Set<ArticleId> answers) {}

    /** @param vectors made for {@link #texts} */
    public static PassageIndex of(KnowledgeBase knowledge, Vectors vectors, PassageWeights weights) {
        var entries = new ArrayList<Entry>();
        var texts = new ArrayList<String>();
        for (Article article : ordered(knowledge)) {
            for (Passage passage : article.passages()) {
                entries.add(new Entry(passage.id(), vectors.of(whole(article, passage)), vectors.of(heading(article, passage))));
                texts.add(heading(article, passage) + " " + whole(article, passage));
            }
        }
        return new PassageIndex(List.copyOf(entries), new PassageWords(texts), weights);
    }

    /** Every text it needs a vector for. */
    public static List<String> texts(KnowledgeBase knowledge) {
        return ordered(knowledge).stream()
                .flatMap(article -> article.passages().stream()
                        .flatMap(passage -> Stream.of(whole(article, passage), heading(article, passage))))
                .toList();
    }

    /**
     * Learns how near is near enough.
     *
     * @param vectors made for {@link #texts} and for the questions
     */
    public static PassageWeights learn(KnowledgeBase knowledge, Vectors vectors, List<Question> questions) {
        var equal = new Logistic(new double[] {4, 4, 4, -6});
        var index = of(knowledge, vectors, new PassageWeights(equal, 0));
        var cases = new ArrayList<Logistic.Case>();
        for (Question question : questions) {
            for (Candidate candidate : index.candidates(question.text(), vectors.of(question.text()), LOOKED_AT)) {
                cases.add(new Logistic.Case(candidate.figures(), question.answers().contains(candidate.passage().article()), 1));
            }
        }
        if (cases.stream().noneMatch(Logistic.Case::holds)) {
            return new PassageWeights(equal, 0.5);
        }
        var fits = Logistic.fit(cases);
        return new PassageWeights(fits, of(knowledge, vectors, new PassageWeights(fits, 0)).threshold(questions, vectors));
    }

    /** Best first. */
    public List<Hit> nearest(String text, float[] vector, int most) {
        return candidates(text, vector, most).stream().map(candidate -> new Hit(candidate.passage(), candidate.score())).toList();
    }

    /** Those worth showing, best first. */
    public List<Hit> worthShowing(String text, float[] vector, int most) {
        return nearest(text, vector, most).stream().filter(hit -> hit.score() >= weights.threshold()).toList();
    }

    private record Candidate(PassageId passage, double[] figures, double score) {}

    private List<Candidate> candidates(String text, float[] vector, int most) {
        float[] shares = words.shares(text);
        return IntStream.range(0, entries.size())
                .mapToObj(i -> {
                    var entry = entries.get(i);
                    double[] figures = {Embeddings.cosine(vector, entry.whole()), Embeddings.cosine(vector, entry.heading()), shares[i]};
                    return new Candidate(entry.id(), figures, weights.fits().of(figures));
                })
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(most)
                .toList();
    }

    /** The lowest score from which on the best passage is right often enough. */
    private double threshold(List<Question> questions, Vectors vectors) {
        record Best(double score, boolean right) {}
        var best = questions.stream()
                .flatMap(question -> candidates(question.text(), vectors.of(question.text()), 1).stream()
                        .map(hit -> new Best(hit.score(), question.answers().contains(hit.passage().article()))))
                .sorted(Comparator.comparingDouble(Best::score).reversed())
                .toList();
        double threshold = 0.5;
        int right = 0;
        for (int i = 0; i < best.size(); i++) {
            right += best.get(i).right() ? 1 : 0;
            if (right >= PRECISE_ENOUGH * (i + 1)) {
                threshold = best.get(i).score();
            }
        }
        return threshold;
    }

    private static List<Article> ordered(KnowledgeBase knowledge) {
        return knowledge.articles().values().stream().sorted(Comparator.comparing(Article::id)).toList();
    }

    private static String heading(Article article, Passage passage) {
        return article.title() + ": " + passage.heading();
    }

    private static String whole(Article article, Passage passage) {
        var text = new StringBuilder(heading(article, passage));
        for (Line line : passage.lines()) {
            text.append(' ').append(line.text().replaceAll("\\{fact:[^}]*}|[*_]", ""));
        }
        return text.toString();
    }
}
