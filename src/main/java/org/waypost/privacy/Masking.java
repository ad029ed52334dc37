package org.waypost.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds personal data and masks it. Made for what people type (up to a few thousand characters); time grows with the
 * length alone, whatever the text. What it can't know stays: a name without "my name is", a date without "born".
 */
public final class Masking {
    private Masking() {}

    /** What is found, in order, not overlapping; of two that overlap the one that starts first, then the longer. */
    public static List<PersonalData> find(String text) {
        var found = Stream.of(Numbers.find(text), Addresses.find(text), BirthDates.find(text), Names.find(text))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(PersonalData::start).thenComparing(PersonalData::end, Comparator.reverseOrder()))
                .toList();
        var apart = new ArrayList<PersonalData>();
        int end = 0;
        for (var piece : found) {
            if (piece.start() >= end) {
                apart.add(piece);
                end = piece.end();
            }
        }
        return List.copyOf(apart);
    }

    /** The text with each piece replaced by its kind, such as {@code [phone number]}. */
    public static String mask(String text) {
        var masked = new StringBuilder();
        int from = 0;
        for (var piece : find(text)) {
            masked.append(text, from, piece.start()).append('[').append(piece.kind().words()).append(']');
            from = piece.end();
        }
        return masked.append(text, from, text.length()).toString();
    }
}
