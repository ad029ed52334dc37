package org.waypost.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import org.waypost.knowledge.LanguageLine;

/**
 * Which language a text is in. English unless something says otherwise plainly: another script, two of a language's own
 * frequent words, or a detector that is sure of a text long enough to be sure of, and with few English words in it.
 */
final class LanguageGuess {
    static final String ENGLISH = "en";

    private static final int LONGEST_READ = 600;
    private static final int FEWEST_LETTERS = 16;
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_MARKS = 2;
    private static final double MOST_ENGLISH = 0.25;
    private static final double FEWEST_TIMES_ENGLISH = 1.4;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}'’]+");
    private static final Set<String> ENGLISH_WORDS = Set.of((""
            + "a about after all am an and any are as ask at be because been before but by can cant care did do doctor "
            + "does doesnt dont for from get gp had has have he help her him his hospital how i if im in is it its ive "
            + "just know letter like me mum my need nhs no not notes now of on or our out please records see she should "
            + "so some that the their them there they this to up us want was we were what when where which who why will "
            + "with won't would you your")
            .split(" "));

    private final List<LanguageLine> lines;
    private final Map<String, String> byLongCode = new HashMap<>();

    LanguageGuess(List<LanguageLine> lines) {
        this.lines = lines;
        for (String code : Locale.getISOLanguages()) {
            byLongCode.putIfAbsent(Locale.of(code).getISO3Language(), code);
        }
        byLongCode.put("cmn", "zh");
        byLongCode.put("pnb", "pa");
        byLongCode.put("pes", "fa");
        byLongCode.put("lvs", "lv");
    }

    /** An ISO 639 code. */
    String of(String text) {
        String read = text.length() <= LONGEST_READ ? text : text.substring(0, LONGEST_READ);
        var words = Arrays.stream(NOT_LETTERS.split(read.toLowerCase(Locale.ROOT))).filter(word -> !word.isEmpty()).toList();
        String script = Scripts.main(read);
        return script.equals(Scripts.LATIN) ? ofLatin(read, words) : script.isEmpty() ? ENGLISH : ofOther(read, words, script);
    }

    private String ofLatin(String text, List<String> words) {
        String marked = mostMarked(words, "");
        long english = words.stream().filter(word -> ENGLISH_WORDS.contains(word.replace("’", "'"))).count();
        if (english > MOST_ENGLISH * words.size()) {
            return ENGLISH;
        }
        if (!marked.isEmpty()) {
            return marked;
        }
        long letters = text.chars().filter(Character::isLetter).count();
        return letters < FEWEST_LETTERS || words.size() < FEWEST_WORDS ? ENGLISH : detected(text, Scripts.LATIN);
    }

    /** A script of its own tells the language at once; one shared by several is told apart by their words, then by the detector. */
    private String ofOther(String text, List<String> words, String script) {
        var sharing = lines.stream().filter(line -> line.script().equals(script)).map(LanguageLine::code).toList();
        if (sharing.size() == 1) {
            return sharing.getFirst();
        }
        String marked = mostMarked(words, script);
        if (!marked.isEmpty()) {
            return marked;
        }
        String detected = detected(text, script);
        return detected.equals(ENGLISH) || !sharing.isEmpty() && !sharing.contains(detected) ? Scripts.commonest(script) : detected;
    }

    private String mostMarked(List<String> words, String script) {
        String best = "";
        int most = FEWEST_MARKS - 1;
        for (var line : lines) {
            if (!script.isEmpty() && !line.script().equals(script)) {
                continue;
            }
            var marks = new HashSet<>(line.marks());
            int seen = (int) words.stream().distinct().filter(marks::contains).count();
            if (seen > most) {
                most = seen;
                best = line.code();
            }
        }
        return best;
    }

    /** The likeliest of the languages written here in that script, if it is likelier than English by far enough. */
    private String detected(String text, String script) {
        var guesses = new LanguageDetectorME(Models.LANGUAGES).predictLanguages(text);
        double english = Arrays.stream(guesses).filter(guess -> guess.getLang().equals("eng")).mapToDouble(Language::getConfidence).sum();
        return Arrays.stream(guesses)
                .filter(guess -> isWritten(byLongCode.getOrDefault(guess.getLang(), ""), script))
                .findFirst()
                .filter(best -> best.getConfidence() > FEWEST_TIMES_ENGLISH * english)
                .map(best -> byLongCode.getOrDefault(best.getLang(), ENGLISH))
                .orElse(ENGLISH);
    }

    private boolean isWritten(String code, String script) {
        boolean listed = lines.stream().anyMatch(line -> line.code().equals(code));
        return Scripts.isWritten(code, script) || listed && script.equals(Scripts.LATIN) && !Scripts.hasItsOwn(code);
    }
}
