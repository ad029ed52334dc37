package org.waypost.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waypost.privacy.PersonalData.Kind;

/** A date said to be of birth, or any day written out in figures: day, month and year. A day and month alone are left. */
final class BirthDates {
    private static final String FIGURES = "(?:\\d{1,2}([-/.])\\d{1,2}\\1(?:\\d{4}|\\d{2})|\\d{4}-\\d{1,2}-\\d{1,2})";
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,7}";
    private static final Pattern IN_FIGURES = Pattern.compile("(?<![\\p{Alnum}./-])" + FIGURES + "(?![\\p{Alnum}/-])");
    private static final Pattern BORN = Pattern.compile(
            "(?i)\\b(?:born|dob|d\\.o\\.b|date of birth|birth date|birthdate|birthday)\\b\\.?(?: is| was)?[ :,-]{0,3}(?:on )?(?:the )?("
                    + "\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]" + MONTH + "(?:,?[ -](?:\\d{4}|\\d{2}))?"
                    + "|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?,?(?: (?:\\d{4}|\\d{2}))?"
                    + "|\\d{1,2}[ ./-]\\d{1,2}[ ./-](?:\\d{4}|\\d{2})"
                    + "|\\d{6}|\\d{8})(?![\\p{Alnum}])");

    private BirthDates() {}

    static List<PersonalData> find(String text) {
        var found = new ArrayList<PersonalData>();
        var figures = IN_FIGURES.matcher(text);
        while (figures.find()) {
            found.add(new PersonalData(Kind.BIRTH_DATE, figures.start(), figures.end()));
        }
        var born = BORN.matcher(text);
        while (born.find()) {
            found.add(new PersonalData(Kind.BIRTH_DATE, born.start(1), born.end(1)));
        }
        return found;
    }
}
