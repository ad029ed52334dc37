package org.waypost.language;

import java.util.List;
import java.util.Locale;
import org.waypost.privacy.PersonalData;

/**
 * What was said, cleaned: control and invisible characters removed, spaces made one.
 *
 * @param text what the readers read
 * @param sentences the text in sentences, in order
 * @param language ISO 639 code; {@code en} when unsure
 * @param personal personal data in {@code text}
 * @param masked {@code text} with personal data masked: what may be kept
 */
public record Utterance(
        Said said, String text, List<String> sentences, String language, List<PersonalData> personal, String masked) {
    public Utterance {
        sentences = List.copyOf(sentences);
        personal = List.copyOf(personal);
    }

    /** How the models read a text, and learn it: small letters and plain apostrophes. */
    public static String asRead(String text) {
        return text.replace('’', '\'').replace('‘', '\'').toLowerCase(Locale.ROOT).strip();
    }
}
