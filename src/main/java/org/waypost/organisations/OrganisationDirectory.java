package org.waypost.organisations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeFiles;

/** The hospitals and trusts held, from {@code knowledge-base/contacts}. Immutable; every question is answered in memory. */
public final class OrganisationDirectory {
    private static final double SURE = 0.6;
    private static final double CLEARLY_BETTER = 0.15;
    private static final int MOST_NAMED_TOGETHER = 6;

    private final Map<String, Place> places = new HashMap<>();
    private final Set<String> trusts = new HashSet<>();
    private final Mentions mentions;
    private final PlaceSearch search;

    private OrganisationDirectory(List<Place> all, Set<String> ordinary) {
        all.forEach(place -> places.put(place.id(), place));
        all.stream().filter(Place::trust).map(Place::id).forEach(trusts::add);
        var book = new AliasBook(all);
        var spelling = new Spelling(book.words(), ordinary);
        this.mentions = new Mentions(book, spelling);
        this.search = new PlaceSearch(all, book, spelling);
    }

    /** Reads the rows; what is wrong with them becomes faults. */
    public static OrganisationDirectory read(KnowledgeFiles files, Faults faults) {
        return new OrganisationDirectory(DirectoryRows.read(files, faults), ordinaryWords(files));
    }

    public Optional<Organisation> get(String id) {
        return Optional.ofNullable(places.get(id)).map(Place::organisation);
    }

    /**
     * The best matches for what someone typed into a search: name, nickname, town, postcode district, misspelling.
     *
     * @param kind {@code hospital} (any place of care), {@code trust}, or another: none is held
     */
    public List<Scored> search(String query, Optional<String> kind, int most) {
        return search.find(query, Integer.MAX_VALUE).stream()
                .filter(found -> kind.isEmpty() || isOf(kind.get(), found.organisation()))
                .limit(most)
                .toList();
    }

    /** The organisation named somewhere in a sentence. Careful: a town or an ordinary word alone names none. */
    public OrganisationMatch mentioned(String text) {
        var words = Words.of(text);
        var found = mentions.find(words, false).stream().filter(mention -> mention.places().size() <= MOST_NAMED_TOGETHER).toList();
        return Choosing.choose(words, found);
    }

    /** The organisation meant by an answer to "Which hospital?": more lenient than {@link #mentioned}. */
    public OrganisationMatch answered(String text) {
        var careful = mentioned(text);
        if (!(careful instanceof OrganisationMatch.None)) {
            return careful;
        }
        var words = Words.of(text);
        var named = mentions.find(words, true);
        return named.isEmpty() ? nearest(text) : Choosing.choose(words, named);
    }

    private OrganisationMatch nearest(String text) {
        var found = search.findWhole(text, MOST_NAMED_TOGETHER);
        if (found.isEmpty() || found.getFirst().score() < SURE) {
            return new OrganisationMatch.None();
        }
        double best = found.getFirst().score();
        var near = found.stream().filter(one -> one.score() > best - CLEARLY_BETTER).map(Scored::organisation).toList();
        return near.size() == 1 ? new OrganisationMatch.One(near.getFirst(), 0.7) : new OrganisationMatch.Several(near);
    }

    private boolean isOf(String kind, Organisation organisation) {
        return switch (kind) {
            case "hospital" -> !trusts.contains(organisation.id());
            case "trust" -> trusts.contains(organisation.id());
            default -> false;
        };
    }


    /** Words of the articles: carefully written, so what stands there is no slip for a name. */
    private static Set<String> ordinaryWords(KnowledgeFiles files) {
        var words = new HashSet<String>();
        files.under("knowledge-base/articles/").texts().values().forEach(text -> words.addAll(Words.list(text)));
        return words;
    }

    /** One result of a search; the score is between 0 and 1. */
    public record Scored(Organisation organisation, double score) {}
}
