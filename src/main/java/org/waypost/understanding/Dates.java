package org.waypost.understanding;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads a day in the past out of what someone says. A month or year alone is taken as its first day; a date without a year
 * is the latest that has been.
 */
final class Dates {
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
            "dec");
    private static final String MONTH = "(jan|january|feb|february|febuary|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep"
            + "|sept|september"
            + "|oct|october|nov|november|dec|december)";
    private static final String UNIT = "(days?|weeks?|wks?|fortnights?|months?|mths?|years?|yrs?)";
    private static final String SOME = "(\\d{1,3}|an?|a couple of|couple of|couple|a few|few|several|half an?)";
    private static final int A_FEW = 3;

    private static final Pattern ISO = Pattern.compile("\\b((?:19|20)\\d\\d) (\\d{1,2}) (\\d{1,2})\\b");
    private static final Pattern FIGURES = Pattern.compile("\\b(\\d{1,2}) (\\d{1,2}) ((?:19|20)?\\d\\d)\\b");
    private static final Pattern DAY_MONTH = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH
            + "(?: ((?:19|20)\\d\\d))?\\b");
    private static final Pattern MONTH_DAY = Pattern.compile("\\b" + MONTH
            + " (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: ((?:19|20)\\d\\d))?\\b");
    private static final Pattern MONTH_YEAR = Pattern.compile("(?<!\\d(?:st|nd|rd|th)?(?: of)? )\\b" + MONTH
            + " (?:of )?((?:19|20)\\d\\d)\\b");
    private static final Pattern IN_MONTH = Pattern.compile("\\b(?:in|last|since|early|mid|late|during|around|about|from|back in|this) "
            + MONTH + "\\b(?! i| we)");
    private static final Pattern AGO = Pattern.compile("\\b" + SOME + " " + UNIT + " (?:ago|back|since|earlier|previous)\\b");
    private static final Pattern LAST = Pattern.compile("\\blast (week|month|year|fortnight|night)\\b");
    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:last |on |since |this )(monday|tuesday|wednesday|thursday|friday"
            + "|saturday|sunday)\\b");
    private static final Pattern IN_YEAR = Pattern.compile("\\b(?:in|since|from|during|back in|of|around|about) ((?:19|20)\\d\\d)\\b");
    private static final Pattern FOR = Pattern.compile("\\b" + SOME + " " + UNIT + "\\b");
    private static final Pattern BARE_YEAR = Pattern.compile("\\b((?:19|20)\\d\\d)\\b");
    private static final Pattern BARE_MONTH = Pattern.compile("^" + MONTH + "$");
    private static final Pattern BARE_WEEKDAY = Pattern.compile("^(monday|tuesday|wednesday|thursday|friday|saturday|sunday)$");

    private final LocalDate today;

    Dates(LocalDate today) {
        this.today = today;
    }

    /** The day that is said somewhere. */
    Optional<LocalDate> in(Words words) {
        String text = NumberWords.digits(words);
        return written(text).or(() -> near(text)).or(() -> first(AGO, text, this::ago)).or(() -> first(LAST, text, this::last))
                .or(() -> first(WEEKDAY, text, found -> weekday(found.group(1))))
                .or(() -> first(IN_MONTH, text, found -> month(found.group(1))))
                .or(() -> first(IN_YEAR, text, found -> year(found.group(1))));
    }

    /** The day that answers "When?": also "6 weeks", "March" and "2019". */
    Optional<LocalDate> answered(Words words) {
        String text = NumberWords.digits(words);
        return in(words).or(() -> first(FOR, text, this::ago)).or(() -> first(BARE_MONTH, text, found -> month(found.group(1))))
                .or(() -> first(BARE_WEEKDAY, text, found -> weekday(found.group(1))))
                .or(() -> first(BARE_YEAR, text, found -> year(found.group(1))));
    }

    private Optional<LocalDate> written(String text) {
        return first(ISO, text, found -> day(number(found, 1), number(found, 2), number(found, 3)))
                .or(() -> first(FIGURES, text, found -> day(century(number(found, 3)), number(found, 2), number(found, 1))))
                .or(() -> first(DAY_MONTH, text, found -> dayOf(number(found, 1), found.group(2), found.group(3))))
                .or(() -> first(MONTH_YEAR, text, found -> day(number(found, 2), index(found.group(1)), 1)))
                .or(() -> first(MONTH_DAY, text, found -> dayOf(number(found, 2), found.group(1), found.group(3))));
    }

    private Optional<LocalDate> near(String text) {
        if (text.matches(".*\\bday before yesterday\\b.*")) {
            return Optional.of(today.minusDays(2));
        }
        if (text.matches(".*\\b(yesterday|last night)\\b.*")) {
            return Optional.of(today.minusDays(1));
        }
        return text.matches(".*\\b(today|this morning|this afternoon|just now)\\b.*") ? Optional.of(today) : Optional.empty();
    }

    private Optional<LocalDate> ago(MatchResult found) {
        String some = found.group(1);
        if (some.startsWith("half")) {
            return Optional.of(found.group(2).startsWith("y") ? today.minusMonths(6) : today.minusWeeks(2));
        }
        int count = some.matches("\\d+") ? Integer.parseInt(some) : some.contains("couple") ? 2 : some.matches("an?") ? 1 : A_FEW;
        return Optional.of(switch (found.group(2).charAt(0)) {
            case 'd' -> today.minusDays(count);
            case 'w' -> today.minusWeeks(count);
            case 'f' -> today.minusWeeks(2L * count);
            case 'm' -> today.minusMonths(count);
            default -> today.minusYears(count);
        });
    }

    private Optional<LocalDate> last(MatchResult found) {
        return Optional.of(switch (found.group(1)) {
            case "week" -> today.minusWeeks(1);
            case "month" -> today.minusMonths(1);
            case "fortnight" -> today.minusWeeks(2);
            case "night" -> today.minusDays(1);
            default -> today.minusYears(1);
        });
    }

    private Optional<LocalDate> weekday(String name) {
        return Optional.of(today.with(TemporalAdjusters.previous(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT)))));
    }

    private Optional<LocalDate> month(String name) {
        return dayOf(1, name, null);
    }

    private Optional<LocalDate> year(String year) {
        return day(Integer.parseInt(year), 1, 1);
    }

    private Optional<LocalDate> dayOf(int day, String month, @org.jspecify.annotations.Nullable String year) {
        if (year != null) {
            return day(Integer.parseInt(year), index(month), day);
        }
        var thisYear = day(today.getYear(), index(month), day);
        return thisYear.isPresent() ? thisYear : day(today.getYear() - 1, index(month), day);
    }

    /** Nothing when there is no such day, or it is still to come. */
    private Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day)).filter(date -> !date.isAfter(today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int century(int year) {
        if (year >= 100) {
            return year;
        }
        return 2000 + year <= today.getYear() ? 2000 + year : 1900 + year;
    }

    private static int index(String month) {
        return MONTHS.indexOf(month.substring(0, 3)) + 1;
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Optional<LocalDate> first(Pattern pattern, String text, java.util.function.Function<MatchResult,
            Optional<LocalDate>> read) {
        return pattern.matcher(text).results().map(read).flatMap(Optional::stream).findFirst();
    }
}
