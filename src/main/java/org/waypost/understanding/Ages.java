package org.waypost.understanding;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an age, in whole years, out of what someone says. */
final class Ages {
    private static final int OLDEST = 120;
    private static final String N = "(\\d{1,3})";
    private static final String NOT_AN_AGE =
            "(?! (?:weeks?|months?|days?|hours?|hrs?|mins?|minutes?|times?|years? (?:ago|later|now|since)|yrs ago|records?|wards?|of"
            + "|percent|miles?|am|pm|pounds?|quid))";
    private static final Pattern YOUNGER_THAN_TWO = Pattern.compile("\\b" + N
            + "(?: | ?)(days?|weeks?|wks?|months?|mths?|mnths?)(?: |-)?old\\b");
    private static final Pattern PLAIN = Pattern.compile("\\b(?:aged?|age of|age is|age) (?:about |only |just |nearly )?" + N + "\\b"
            + "|\\b" + N + " ?(?:yo|y o|yr old|yrs old|year old|years old|yearold|year olds?|yrold|years of age|yrs)\\b" + "(?! ago)"
            + "|\\b(?:shes|hes|theyre|she is|he is|they are|son is|daughter is|child is|who is|whos|is|was|turned|turns|just turned)"
            + " (?:only |just |about |nearly |almost |now )?" + N + "\\b" + NOT_AN_AGE);
    private static final Pattern OWN = Pattern.compile("\\b(?:im|i am) (?:only |just |about |nearly |almost )?" + N + "\\b" + NOT_AN_AGE);
    private static final Pattern BORN = Pattern.compile("\\b(?:born in|born|dob) (?:\\d{1,2} )?(?:\\d{1,2} |[a-z]{3,9} )?((?:19"
            + "|20)\\d\\d)\\b");
    private static final Pattern ANY_NUMBER = Pattern.compile("\\b" + N + "(?:s)?\\b");
    private static final Pattern NEARLY = Pattern.compile("\\b(?:nearly|almost|not quite|under|just under|about to be|younger than"
            + "|less than) " + N + "\\b");

    private Ages() {}

    /**
     * The age that is said somewhere.
     *
     * @param ownCounts whether "I'm 45" is an age asked about, and not that of somebody who asks for another
     */
    static OptionalInt in(Words words, boolean ownCounts, LocalDate today) {
        String text = NumberWords.digits(words);
        var young = YOUNGER_THAN_TWO.matcher(text);
        if (young.find()) {
            return OptionalInt.of(young.group(2).startsWith("m") ? Integer.parseInt(young.group(1)) / 12 : 0);
        }
        var plain = first(PLAIN.matcher(text));
        if (plain.isPresent()) {
            return plain;
        }
        var own = ownCounts ? first(OWN.matcher(text)) : OptionalInt.empty();
        return own.isPresent() ? own : born(text, today);
    }

    /** The age that answers "How old are they?": a bare number will do, and "nearly 16" is 15. */
    static OptionalInt answered(Words words, LocalDate today) {
        String text = NumberWords.digits(words);
        var nearly = first(NEARLY.matcher(text));
        if (nearly.isPresent() && nearly.getAsInt() > 0) {
            return OptionalInt.of(nearly.getAsInt() - 1);
        }
        var said = in(words, true, today);
        return said.isPresent() ? said : first(ANY_NUMBER.matcher(text));
    }

    private static OptionalInt born(String text, LocalDate today) {
        var born = BORN.matcher(text);
        return born.find() ? plausible(today.getYear() - Integer.parseInt(born.group(1))) : OptionalInt.empty();
    }

    private static OptionalInt first(Matcher matcher) {
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    var age = plausible(Integer.parseInt(matcher.group(group)));
                    if (age.isPresent()) {
                        return age;
                    }
                }
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt plausible(int age) {
        return age >= 0 && age <= OLDEST ? OptionalInt.of(age) : OptionalInt.empty();
    }
}
