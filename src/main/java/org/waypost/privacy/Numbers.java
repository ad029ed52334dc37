package org.waypost.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waypost.privacy.PersonalData.Kind;

/**
 * NHS numbers (ten digits whose last is right by modulus 11) and phone numbers of private people and organisations
 * alike. Short public numbers are too short to count; a reference number is known by the word before it.
 */
final class Numbers {
    /** Digits with single separators between; at most 30 characters, so that nothing is read twice. */
    private static final Pattern RUN = Pattern.compile("(?<![\\p{Alnum}/-])(?:\\+|\\()?\\d(?:[ ()./-]{0,2}\\d){7,18}(?![\\p{Alnum}])");

    private static final Pattern REFERENCE = Pattern.compile("(?i)"
            + "\\b(?:ref|reference|case|complaint|ticket|order|booking|invoice|claim|ubrn)"
            + "(?: (?:no|num|number|id))?(?: is| was)?[ .:#]{0,3}$");
    private static final Pattern NHS_WORDS = Pattern.compile("(?i)\\bnhs (?:no|num|number)(?: is)?[ .:#]{0,3}$");
    private static final int LOOK_BACK = 30;

    private Numbers() {}

    static List<PersonalData> find(String text) {
        var found = new ArrayList<PersonalData>();
        var runs = RUN.matcher(text);
        while (runs.find()) {
            String before = text.substring(Math.max(0, runs.start() - LOOK_BACK), runs.start());
            if (REFERENCE.matcher(before).find()) {
                continue;
            }
            String run = runs.group();
            if (isNhsNumber(run, NHS_WORDS.matcher(before).find())) {
                found.add(new PersonalData(Kind.NHS_NUMBER, runs.start(), runs.end()));
            } else if (isPhone(run)) {
                found.add(new PersonalData(Kind.PHONE, runs.start(), runs.end()));
            }
        }
        return found;
    }

    private static boolean isNhsNumber(String run, boolean namedSo) {
        String digits = digits(run);
        if (digits.length() != NhsNumber.DIGITS || run.indexOf('/') >= 0 || run.indexOf('(') >= 0 || run.indexOf('+') >= 0) {
            return false;
        }
        return namedSo || digits.charAt(0) != '0' && NhsNumber.checkDigitHolds(digits);
    }

    private static boolean isPhone(String run) {
        String digits = digits(run);
        if (run.indexOf('/') >= 0) {
            return false;
        }
        if (run.startsWith("+") || digits.startsWith("00")) {
            return digits.length() >= 10 && digits.length() <= 16;
        }
        return digits.charAt(0) == '0' && digits.charAt(1) != '0' && (digits.length() == 10 || digits.length() == 11);
    }

    private static String digits(String run) {
        var digits = new StringBuilder();
        run.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
