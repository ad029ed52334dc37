package org.waypost.organisations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as plain words, for comparing names: lower case, no accents or apostrophes, {@code &} read as "and", "saint" as "st",
 * "A&E" as one word.
 *
 * @param clauseEnds for each word, whether a comma, full stop or the like follows, or nothing
 */
record Words(List<String> words, List<Boolean> clauseEnds) {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2018\u2019`\u00b4]");
    private static final Pattern EMERGENCY = Pattern.compile("\\ba ?(?:&|and|\\+|n) ?e\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String CLAUSE_MARKS = ",.;:!?()\n";

    static Words of(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)).replaceAll("");
        plain = APOSTROPHES.matcher(plain).replaceAll("");
        plain = EMERGENCY.matcher(plain).replaceAll("ae").replace("&", " and ");
        var words = new ArrayList<String>();
        var ends = new ArrayList<Boolean>();
        var found = WORD.matcher(plain);
        while (found.find()) {
            words.add(found.group().equals("saint") ? "st" : found.group());
            ends.add(endsClause(plain, found.end(), found.group()));
        }
        return new Words(words, ends);
    }

    static List<String> list(String text) {
        return of(text).words;
    }

    int size() {
        return words.size();
    }

    /** The word at a place, or "" beyond either end. */
    String at(int place) {
        return place >= 0 && place < words.size() ? words.get(place) : "";
    }

    /** The same with other spellings: one word for one. */
    Words spelt(List<String> others) {
        return new Words(others, clauseEnds);
    }

    private static boolean endsClause(String text, int end, String word) {
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        boolean abbreviation = word.equals("st") || word.equals("dr");
        return CLAUSE_MARKS.indexOf(text.charAt(next)) >= 0 && !(abbreviation && text.charAt(next) == '.');
    }
}
