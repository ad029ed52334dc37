package org.waypost.understanding;

import java.util.List;
import java.util.OptionalInt;

/** Numbers written as words, up to a hundred and nineteen. */
final class NumberWords {
    private static final List<String> SMALL = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
            "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> MISSPELT = List.of("fourty", "fiveteen", "fivteen", "fourtheen", "ninty", "eigth", "tweleve",
            "fiftheen");
    private static final int[] MEANT = {40, 15, 15, 14, 90, 8, 12, 15};

    private NumberWords() {}

    /** The same words with each number in digits: {@code forty two years} becomes {@code 42 years}. */
    static String digits(Words words) {
        var out = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            var value = value(words.get(i));
            if (value.isPresent() && isTens(words.get(i)) && i + 1 < words.size()) {
                int unit = SMALL.indexOf(words.get(i + 1));
                if (unit > 0 && unit < 10) {
                    value = OptionalInt.of(value.getAsInt() + unit);
                    i++;
                }
            }
            out.append(out.isEmpty() ? "" : " ").append(value.isPresent() ? Integer.toString(value.getAsInt()) : words.get(i));
        }
        return out.toString();
    }

    private static boolean isTens(String word) {
        return TENS.contains(word) || word.equals("fourty") || word.equals("ninty");
    }

    private static OptionalInt value(String word) {
        int small = SMALL.indexOf(word);
        if (small >= 0) {
            return OptionalInt.of(small);
        }
        int tens = TENS.indexOf(word);
        if (tens >= 0) {
            return OptionalInt.of((tens + 2) * 10);
        }
        int misspelt = MISSPELT.indexOf(word);
        return misspelt >= 0 ? OptionalInt.of(MEANT[misspelt]) : OptionalInt.empty();
    }
}
