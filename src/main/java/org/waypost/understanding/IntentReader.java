package org.waypost.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waypost.knowledge.IntentId;
import org.waypost.language.Clauses;
import org.waypost.language.Utterance;
import org.waypost.retrieval.Embeddings;
import org.waypost.retrieval.VectorsLate;
import org.waypost.understanding.IntentModel.Likely;
import org.waypost.understanding.Understanding.Certainty;
import org.waypost.understanding.Understanding.Score;

/** Reads what is meant, of the whole and of each part, so that a need is found in a ramble and two needs in one message. */
final class IntentReader {
    static final String OUT_OF_SCOPE = "out-of-scope";
    /** From here on an intent stands by itself: of held-out examples just above it half are right, of all above it 78 in 100. */
    private static final double SURE = 0.4;
    /** How much the clearest part counts beside the whole: of held-out examples of forty words and more 78 in 100 are then read right. */
    private static final double PARTS_SHARE = 0.2;
    /** Another need in the message: beyond doubt in a part; or its topic is this clear there, and not lost in the whole. */
    private static final double BEYOND_DOUBT = 0.95;
    private static final double CLEAR_TOPIC = 0.8;
    private static final double CLEAR_IN_TOPIC = 0.5;
    private static final double SEEN_IN_WHOLE = 0.03;
    /** A need in a part of what is otherwise talk, or not understood. */
    private static final double SURE_PART = 0.6;
    /** With words alone to go by. */
    private static final double SURE_BY_WORDS = 0.7;
    private static final double WORTH_ASKING = 0.12;
    private static final double NEXT_TO_NOTHING = 1e-4;
    private static final int MOST_SCORES = 5;
    /** What these say they say whatever is under way. */
    private static final Set<String> NEVER_LIT = Set.of("smalltalk", "human");
    /** Talk that gives way to a need in the same message. */
    private static final Set<String> TALK = Set.of("smalltalk", OUT_OF_SCOPE);
    /** "I'd like its phone number" is part of a need, not another. */
    private static final String HUMAN = "human";

    /** One topic is this likely as a whole: then its likeliest intent is taken, and said back so that it can be put right. */
    private static final double SURE_OF_TOPIC = 0.7;
    private static final double LIKELIEST_OF_TOPIC = 0.3;

    private final IntentModel model;
    private final Embeddings embeddings;
    private final Hints hints;

    IntentReader(IntentModel model, Hints hints, Embeddings embeddings) {
        this.model = model;
        this.embeddings = embeddings;
        this.hints = hints;
    }

    /** What is meant, in the order of speaking, and how sure that is. */
    record Meanings(List<Reading.Meant> meant, List<Score> scores, Certainty certainty) {
        static final Meanings NONE = new Meanings(List.of(), List.of(), Certainty.NONE);

        /** Whether all that is surely meant is out of scope. */
        boolean foreign() {
            return !meant.isEmpty() && meant.stream().allMatch(reading -> reading.intent().topic().equals(OUT_OF_SCOPE));
        }
    }

    /** How a text is read by the models: small letters and plain apostrophes. Examples are learnt so too. */
    static String asRead(String text) {
        return Utterance.asRead(text);
    }

    /**
     * What the words settle anywhere counts for every part: a sentence of its own may say who it is about.
     *
     * @param light what is under way, in whose light short words are read too
     */
    Meanings read(String text, List<String> sentences, Optional<InContext.Light> light) {
        var plain = read(text, sentences);
        return light.flatMap(under -> lit(text, under, plain)).orElse(plain);
    }

    /** Only where the words by themselves say no need of another kind more clearly. */
    private Optional<Meanings> lit(String text, InContext.Light light, Meanings plain) {
        boolean kept = plain.meant().stream().map(reading -> reading.intent().topic())
                .anyMatch(topic -> topic.equals(light.topic()) || NEVER_LIT.contains(topic));
        if (kept) {
            return Optional.empty();
        }
        var under = read(light.on(text), List.of());
        if (saysNoMoreThan(light, under)) {
            return Optional.empty();
        }
        boolean fits = under.meant().stream().anyMatch(reading -> reading.intent().topic().equals(light.topic()));
        boolean nearer = plain.certainty() != Certainty.SURE && !under.scores().isEmpty()
                && under.scores().getFirst().intent().topic().equals(light.topic());
        return fits || nearer ? Optional.of(under) : Optional.empty();
    }

    /** Whether it is the light alone that was read. */
    private boolean saysNoMoreThan(InContext.Light light, Meanings under) {
        var alone = read(light.about(), List.of()).scores();
        return !alone.isEmpty() && !under.scores().isEmpty() && alone.getFirst().intent().equals(under.scores().getFirst().intent());
    }

    private Meanings read(String text, List<String> sentences) {
        var clauses = Clauses.of(sentences).stream().map(IntentReader::asRead).toList();
        try {
            var all = new ArrayList<String>();
            all.add(asRead(text));
            all.addAll(clauses);
            var vectors = embeddings.of(all);
            var settled = hints.heard(Words.of(text));
            var whole = exacter(model.read(all.getFirst(), vectors.getFirst(), settled), settled);
            var parts = new ArrayList<List<Likely>>();
            for (int i = 1; i < all.size(); i++) {
                parts.add(exacter(model.read(all.get(i), vectors.get(i), settled), settled));
            }
            return together(whole, parts, SURE);
        } catch (VectorsLate e) {
            return together(model.readByWords(asRead(text)), List.of(), SURE_BY_WORDS);
        }
    }

    /** The likeliest, unless another is the same need said as exactly as the words say it. */
    private static List<Likely> exacter(List<Likely> all, Hints.Settled settled) {
        var best = all.getFirst();
        var exacter = all.stream()
                .filter(one -> one.likelihood() >= WORTH_ASKING && settled.isExacter(one.label(), best.label()))
                .findFirst();
        if (exacter.isEmpty()) {
            return all;
        }
        var others = all.stream().filter(one -> one != best && one != exacter.get());
        var first = new Likely(exacter.get().label(), exacter.get().likelihood() + best.likelihood());
        return Stream.concat(Stream.of(first), others).toList();
    }

    private static Meanings together(List<Likely> whole, List<List<Likely>> parts, double sure) {
        var message = parts.isEmpty() ? whole : pooled(whole, parts);
        var best = message.getFirst();
        var scores = message.stream().limit(MOST_SCORES).map(likely -> new Score(new IntentId(likely.label()), likely.likelihood()))
                .toList();
        var needs = needs(message, parts, sure);
        if (!needs.isEmpty()) {
            return new Meanings(needs, needs.size() == 1 ? withFirst(needs.getFirst(), scores) : scores, Certainty.SURE);
        }
        boolean foreign = Labelled.topicOf(best.label()).equals(OUT_OF_SCOPE);
        return new Meanings(List.of(), scores, foreign || best.likelihood() < WORTH_ASKING ? Certainty.NONE : Certainty.CLOSE);
    }

    /** What the whole and the clearest of its parts say together, as sure that anything is meant as the whole is. */
    private static List<Likely> pooled(List<Likely> whole, List<List<Likely>> parts) {
        var clearest = new HashMap<String, Double>();
        parts.forEach(part -> part.forEach(one -> clearest.merge(one.label(), one.likelihood(), Math::max)));
        var together = whole.stream()
                .map(one -> new Likely(one.label(), Math.pow(one.likelihood() + NEXT_TO_NOTHING, 1 - PARTS_SHARE)
                        * Math.pow(clearest.getOrDefault(one.label(), 0.0) + NEXT_TO_NOTHING, PARTS_SHARE)))
                .toList();
        double known = whole.stream().mapToDouble(Likely::likelihood).sum();
        double sum = together.stream().mapToDouble(Likely::likelihood).sum();
        return together.stream()
                .map(one -> new Likely(one.label(), known * one.likelihood() / sum))
                .sorted(Comparator.comparingDouble(Likely::likelihood).reversed())
                .toList();
    }

    /** One for each topic, in the order of speaking. */
    private static List<Reading.Meant> needs(List<Likely> message, List<List<Likely>> parts, double sure) {
        var byTopic = new LinkedHashMap<String, Likely>();
        boolean stands = stands(message, sure);
        var best = message.getFirst();
        boolean need = stands && !TALK.contains(topic(best));
        for (List<Likely> part : parts) {
            var said = part.getFirst();
            if (need && topic(said).equals(topic(best))) {
                byTopic.putIfAbsent(topic(best), best);
            } else if (!TALK.contains(topic(said)) && (need ? isAnother(part, message) : said.likelihood() >= SURE_PART)) {
                byTopic.merge(topic(said), said, IntentReader::likelier);
            }
        }
        if (stands && (need || byTopic.isEmpty())) {
            byTopic.putIfAbsent(topic(best), best);
        }
        return byTopic.values().stream().map(likely -> new Reading.Meant(new IntentId(likely.label()), likely.likelihood())).toList();
    }

    private static boolean isAnother(List<Likely> part, List<Likely> message) {
        var said = part.getFirst();
        if (topic(said).equals(HUMAN)) {
            return false;
        }
        return said.likelihood() >= BEYOND_DOUBT || said.likelihood() >= CLEAR_IN_TOPIC && ofTopic(part, said) >= CLEAR_TOPIC
                && ofTopic(message, said) >= SEEN_IN_WHOLE;
    }

    private static Likely likelier(Likely one, Likely other) {
        return one.likelihood() >= other.likelihood() ? one : other;
    }

    private static String topic(Likely likely) {
        return Labelled.topicOf(likely.label());
    }

    /** Whether the first stands by itself, or its topic does. */
    private static boolean stands(List<Likely> all, double sure) {
        var best = all.getFirst();
        return best.likelihood() >= sure || best.likelihood() >= LIKELIEST_OF_TOPIC && ofTopic(all, best) >= SURE_OF_TOPIC;
    }

    private static double ofTopic(List<Likely> all, Likely best) {
        String topic = Labelled.topicOf(best.label());
        return all.stream().filter(one -> Labelled.topicOf(one.label()).equals(topic)).mapToDouble(Likely::likelihood).sum();
    }

    /** A need found in a part of a ramble leads the scores, whatever the ramble as a whole looks like. */
    private static List<Score> withFirst(Reading.Meant need, List<Score> scores) {
        if (scores.getFirst().intent().equals(need.intent())) {
            return scores;
        }
        var first = new ArrayList<Score>();
        first.add(new Score(need.intent(), need.confidence()));
        scores.stream().filter(score -> !score.intent().equals(need.intent())).limit(MOST_SCORES - 1L).forEach(first::add);
        return first;
    }
}
