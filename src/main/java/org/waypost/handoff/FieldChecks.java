package org.waypost.handoff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waypost.knowledge.LetterTemplate;
import org.waypost.privacy.NhsNumber;

/** What is worth a second look in a letter's field. Nothing is refused for it: "spring 2024" may stand where a day is asked for. */
public final class FieldChecks {
    private static final Pattern TEN_DIGITS = Pattern.compile("\\d{3}[ -]?\\d{3}[ -]?\\d{4}");
    private static final Pattern LIKE_A_DAY = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}([./-])\\d{1,2}\\1\\d{4}"
            + "|\\d{1,2}(st|nd|rd|th)? +\\p{L}{3,9},? +\\d{4}");
    private static final List<DateTimeFormatter> DAYS = List.of(
            format("uuuu-M-d"), format("d/M/uuuu"), format("d.M.uuuu"), format("d-M-uuuu"), format("d MMMM uuuu"), format("d MMM uuuu"));

    private FieldChecks() {}

    /** What may be wrong. */
    public enum Doubt { NHS_NUMBER, NO_SUCH_DAY, DAY_AHEAD }

    public static Optional<Doubt> doubt(LetterTemplate.Field field, String typed, LocalDate today) {
        String text = typed.strip();
        return switch (field.check()) {
            case NONE -> Optional.empty();
            case NHS_NUMBER -> Optional.of(Doubt.NHS_NUMBER)
                    .filter(doubt -> TEN_DIGITS.matcher(text).matches() && !NhsNumber.checkDigitHolds(text.replaceAll("[ -]", "")));
            case DAY -> Optional.of(Doubt.NO_SUCH_DAY).filter(doubt -> likeADay(text) && day(text).isEmpty());
            case PAST_DAY -> !likeADay(text) ? Optional.empty() : day(text)
                    .map(day -> Optional.of(Doubt.DAY_AHEAD).filter(doubt -> day.isAfter(today)))
                    .orElse(Optional.of(Doubt.NO_SUCH_DAY));
        };
    }

    /** The day that is written, when it is one. */
    static Optional<LocalDate> day(String text) {
        String plain = text.strip().replaceFirst("(?<=^\\d{1,2})(st|nd|rd|th)", "").replace(",", "").replaceAll(" +", " ");
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(plain, format));
            } catch (DateTimeException e) {
                // Perhaps the next.
            }
        }
        return Optional.empty();
    }

    private static boolean likeADay(String text) {
        return LIKE_A_DAY.matcher(text).matches();
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.UK)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
