package org.waypost.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Scripts by their ISO 15924 codes, and what is commonly written in them. */
final class Scripts {
    static final String LATIN = "Latn";

    /** Languages that people in England write to the NHS in, by script: beyond these the detector is more often wrong than right. */
    private static final Map<String, Set<String>> WRITTEN_HERE = Map.of(
            LATIN, Set.of("pl", "ro", "pt", "es", "it", "fr", "lt", "tr", "so", "sq", "cy", "hu", "sk", "vi", "de", "cs", "lv", "nl"),
            "Arab", Set.of("ar", "ur", "fa", "ps", "ku", "pa"),
            "Cyrl", Set.of("uk", "ru", "bg"),
            "Deva", Set.of("hi", "ne"));

    private static final Map<UnicodeScript, String> CODES = Map.ofEntries(
            Map.entry(UnicodeScript.LATIN, LATIN), Map.entry(UnicodeScript.ARABIC, "Arab"), Map.entry(UnicodeScript.CYRILLIC, "Cyrl"),
            Map.entry(UnicodeScript.BENGALI, "Beng"), Map.entry(UnicodeScript.GURMUKHI, "Guru"), Map.entry(UnicodeScript.GUJARATI,
                    "Gujr"),
            Map.entry(UnicodeScript.DEVANAGARI, "Deva"), Map.entry(UnicodeScript.TAMIL, "Taml"), Map.entry(UnicodeScript.HAN, "Hani"),
            Map.entry(UnicodeScript.GREEK, "Grek"), Map.entry(UnicodeScript.HEBREW, "Hebr"), Map.entry(UnicodeScript.THAI, "Thai"),
            Map.entry(UnicodeScript.ETHIOPIC, "Ethi"), Map.entry(UnicodeScript.MALAYALAM, "Mlym"), Map.entry(UnicodeScript.SINHALA,
                    "Sinh"),
            Map.entry(UnicodeScript.HIRAGANA, "Jpan"), Map.entry(UnicodeScript.KATAKANA, "Jpan"), Map.entry(UnicodeScript.HANGUL,
                    "Kore"));
    private static final Map<String, String> COMMONEST = Map.ofEntries(
            Map.entry("Arab", "ar"), Map.entry("Cyrl", "ru"), Map.entry("Beng", "bn"), Map.entry("Guru", "pa"), Map.entry("Gujr", "gu"),
            Map.entry("Deva", "hi"), Map.entry("Taml", "ta"), Map.entry("Hani", "zh"), Map.entry("Hans", "zh"), Map.entry("Hant", "zh"),
            Map.entry("Grek", "el"), Map.entry("Hebr", "he"), Map.entry("Thai", "th"), Map.entry("Ethi", "am"), Map.entry("Mlym", "ml"),
            Map.entry("Sinh", "si"), Map.entry("Jpan", "ja"), Map.entry("Kore", "ko"));

    private Scripts() {}

    /** The script of most letters; "" when there are none. */
    static String main(String text) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(point -> counts.merge(UnicodeScript.of(point), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> CODES.getOrDefault(most.getKey(), LATIN))
                .orElse("");
    }

    static boolean isWritten(String code, String script) {
        return WRITTEN_HERE.getOrDefault(script, Set.of()).contains(code);
    }

    /** Whether a language is written in another script than Latin. */
    static boolean hasItsOwn(String code) {
        return COMMONEST.containsValue(code)
                || WRITTEN_HERE.entrySet().stream().anyMatch(entry -> !entry.getKey().equals(LATIN) && entry.getValue().contains(code));
    }

    static String commonest(String script) {
        return COMMONEST.getOrDefault(script, LanguageGuess.ENGLISH);
    }
}
