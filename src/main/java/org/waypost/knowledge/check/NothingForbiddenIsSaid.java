package org.waypost.knowledge.check;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.Suggestion;
import org.waypost.knowledge.reading.Content;
import org.waypost.knowledge.reading.NeverSaid;
import org.waypost.knowledge.reading.Place;
import org.waypost.knowledge.reading.ShownText;

/**
 * No text says what {@code never-say.yaml} lists. Each sentence is looked at by itself, its facts filled in; a question
 * says nothing, so "Is it too late?" may be asked.
 */
final class NothingForbiddenIsSaid implements Rule {
    /** Stands where an excepted wording stood; no pattern matches it. */
    private static final String CUT = "\u00a7 ";
    private static final Pattern CITATION = Pattern.compile("\\[[a-z0-9.-]+]");
    private static final Pattern NAME = Pattern.compile("[/.]");

    private record Wording(Pattern pattern, List<Pattern> unless) {
        static Wording of(NeverSaid entry) {
            return new Wording(compiled(entry.say()), entry.unless().stream().map(Wording::compiled).toList());
        }

        private static Pattern compiled(String wording) {
            var parts = Arrays.stream(wording.strip().split("\\s+")).map(Wording::part);
            return Pattern.compile("(?<![^ ])" + parts.collect(Collectors.joining()));
        }

        private static String part(String word) {
            if (word.equals("*")) {
                return "(?:[\\p{L}\\p{N}]+ ){0,5}";
            }
            return Pattern.quote(Words.plain(word)) + (word.endsWith("*") ? "[\\p{L}\\p{N}]*" : "") + " ";
        }

        boolean isIn(String words) {
            String rest = words;
            for (Pattern allowed : unless) {
                rest = allowed.matcher(rest).replaceAll(CUT);
            }
            return pattern.matcher(rest).find();
        }
    }

    /** A text as the plain words of its sentences, each ended by a space. */
    private record Said(Place place, Set<String> names, List<String> sentences) {}

    @Override
    public void check(Content content, Faults faults) {
        var known = new TreeSet<String>();
        content.knowledge().files().texts().keySet().forEach(file -> known.addAll(names(file)));
        var texts = content.shown().stream().map(shown -> said(shown, content)).toList();
        for (NeverSaid entry : content.neverSaid()) {
            entry.in().stream().filter(name -> !known.contains(name)).forEach(name -> faults.add(entry.place().file(), entry.place()
                    .line(),
                    "no folder or file is named \"" + name + "\". " + Suggestion.of(name, known)
                            .orElse("Name one, without its ending.")));
            if (!entry.say().isEmpty()) {
                check(entry, texts, faults);
            }
        }
    }

    private static void check(NeverSaid entry, List<Said> texts, Faults faults) {
        var wording = Wording.of(entry);
        texts.stream().filter(text -> holdsFor(entry, text) && text.sentences().stream().anyMatch(wording::isIn)).forEach(text ->
                faults.add(text.place().file(), text.place().line(), "this says \"" + entry.say() + "\", which is never said: "
                        + entry.why() + ". Say it another way."));
    }

    private static Said said(ShownText shown, Content content) {
        String text = content.knowledge().plain(CITATION.matcher(shown.text()).replaceAll(""));
        return new Said(shown.place(), names(shown.place().file()), Sentences.of(text).stream()
                .filter(sentence -> !sentence.endsWith("?")).map(sentence -> Words.plain(sentence) + " ").toList());
    }

    private static boolean holdsFor(NeverSaid entry, Said text) {
        return entry.in().isEmpty() || entry.in().stream().anyMatch(text.names()::contains);
    }

    /** A file's folders and its own name without its ending. */
    private static Set<String> names(String file) {
        return Set.copyOf(Arrays.asList(NAME.split(file)));
    }
}
