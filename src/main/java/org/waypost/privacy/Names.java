package org.waypost.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.waypost.privacy.PersonalData.Kind;

/** A name said to be one: after "my name is", "her name's", "I'm called". */
final class Names {
    private static final Pattern SAID = Pattern.compile(
            "(?i)\\b(?:(?:my|her|his|their|the|patient'?s|mum'?s|dad'?s|full) ?(?:full |first )?name(?: is|'s|’s|s|:)"
                    + "|(?:i am|i'm|i’m|im) called|name:)[ :]{1,3}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}](?:[\\p{L}\\p{M}]|['’-](?=\\p{L})){0,30}+\\.?");
    private static final int MOST_WORDS = 4;

    /** Words that no name starts or goes on with, as people write them. */
    private static final Set<String> NOT_NAMES = Set.of((""
            + "a about again all also am an and any are as asking at back because been being but by call called calling "
            + "can cant changed correct date different do dob down for from gone had has have he help her here his how i "
            + "id if im in incorrect is it its ive just listed looking me missing misspelled misspelt my need needs no "
            + "not nothing now of off on or our out please recorded same she so spelled spelling spelt still stuck that "
            + "the their there they this to trying under up very want wanted was we what when where which who why will "
            + "with without wrong you your born nhs number mum dad aged ringing living")
            .split(" "));

    private Names() {}

    static List<PersonalData> find(String text) {
        var found = new ArrayList<PersonalData>();
        var said = SAID.matcher(text);
        while (said.find()) {
            int end = end(text, said.end());
            if (end > said.end()) {
                found.add(new PersonalData(Kind.NAME, said.end(), end));
            }
        }
        return found;
    }

    private static int end(String text, int start) {
        int end = start;
        int at = start;
        boolean capital = start < text.length() && Character.isUpperCase(text.charAt(start));
        var word = WORD.matcher(text);
        for (int words = 0; words < MOST_WORDS; words++) {
            word.region(at, text.length());
            if (!word.lookingAt() || !belongs(word.group(), capital, words)) {
                break;
            }
            end = word.group().endsWith(".") && word.group().length() > 3 ? word.end() - 1 : word.end();
            if (end < word.end() || end >= text.length() || text.charAt(end) != ' ') {
                break;
            }
            at = end + 1;
        }
        return end;
    }

    /** Where the name is written with capitals it ends with them; in small letters it has two words at most. */
    private static boolean belongs(String word, boolean capital, int before) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("['’.]", "");
        if (NOT_NAMES.contains(plain)) {
            return false;
        }
        return capital ? Character.isUpperCase(word.charAt(0)) || plain.length() <= 3 : before < 2;
    }
}
