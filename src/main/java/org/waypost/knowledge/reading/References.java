package org.waypost.knowledge.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.waypost.knowledge.FactTokens;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Ids;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.PassageId;
import org.waypost.knowledge.SourceId;
import org.waypost.knowledge.Suggestion;

/** Turns names in files into ids, with a fault for each that nothing declares. */
final class References {
    private final Declared declared;
    private final Faults faults;
    private final Map<String, PassageId> firstPassages = new HashMap<>();

    References(Declared declared, Faults faults) {
        this.declared = declared;
        this.faults = faults;
    }

    void firstPassage(PassageId passage) {
        firstPassages.putIfAbsent(passage.article().value(), passage);
    }

    /** What stands under a key as an id of a kind, with a fault when nothing declares it; empty when absent. */
    <T> Optional<T> find(Kind kind, Node node, String key, Function<String, T> id) {
        return node.get(key).flatMap(value -> find(kind, value, id));
    }

    <T> Optional<T> find(Kind kind, Node node, Function<String, T> id) {
        String name = node.text();
        known(kind, name, new Place(node.file(), node.line()));
        return Ids.valid(name) ? Optional.of(id.apply(name)) : Optional.empty();
    }

    <T> List<T> findAll(Kind kind, Node node, String key, Function<String, T> id) {
        return node.get(key).map(Node::items).orElse(List.of()).stream().flatMap(item -> find(kind, item, id).stream()).toList();
    }

    List<SourceId> sources(Node node) {
        return findAll(Kind.SOURCE, node, "sources", SourceId::new);
    }

    /** True for an id that is declared; a fault otherwise, kept back where a file of its kind couldn't be read. */
    boolean known(Kind kind, String name, Place place) {
        if (declared.has(kind, name)) {
            return true;
        }
        if (name.isEmpty()) {
            faults.add(place.file(), place.line(), "a " + kind.word() + "'s id is missing here. Add it.");
            return false;
        }
        if (declared.complete(kind)) {
            faults.add(place.file(), place.line(), "\"" + name + "\" is no " + kind.word() + ". "
                    + Suggestion.of(name, declared.ids(kind)).map(text -> text + " Otherwise add it to ").orElse("Add it to ")
                    + "knowledge-base/" + kind.folder() + (kind == Kind.SLOT ? " or the journey's slots." : "."));
            return false;
        }
        return Ids.valid(name);
    }

    /** A passage by its name, or by its article's, which means the first section. */
    Optional<PassageId> passage(Node node, String key) {
        return node.get(key).flatMap(this::passage);
    }

    Optional<PassageId> passage(Node node) {
        String name = node.text();
        var place = new Place(node.file(), node.line());
        if (name.contains("#")) {
            known(Kind.PASSAGE, name, place);
            return madePassage(name);
        }
        known(Kind.ARTICLE, name, place);
        return Optional.ofNullable(firstPassages.get(name));
    }

    private static Optional<PassageId> madePassage(String name) {
        try {
            return Optional.of(PassageId.of(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();    // told already: no such passage is declared
        }
    }

    /** Faults each {@code {fact:id}} that nothing declares. */
    void facts(String text, Place place) {
        var tokens = FactTokens.TOKEN.matcher(text);
        while (tokens.find()) {
            known(Kind.FACT, tokens.group(1), place);
        }
    }
}
