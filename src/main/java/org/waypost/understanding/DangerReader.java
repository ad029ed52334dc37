package org.waypost.understanding;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the answer to "Is this happening now?". What isn't clearly a no is none. */
final class DangerReader {
    private static final int MOST_WORDS_OF_A_NO = 16;
    private static final Set<String> YES = Set.of("yes", "yeah", "yep", "yup", "aye", "y", "yh", "ye", "definitely", "correct");
    private static final Set<String> NO = Set.of("no", "nope", "nah", "naw", "n", "noo", "nay");
    private static final Pattern UNSURE = Pattern.compile(
            "\\b(not sure|unsure|dont know|dunno|maybe|might be|could be|possibly|no idea|not certain|i think so|perhaps|hard to say"
            + "|idk|kind of|sort of)\\b");
    private static final String LONG_AGO = "(last (week|month|year|winter|summer|spring|autumn)|(a |an |two |three |few |many )?"
            + "(\\d+ )?(weeks?|months?|years?|ages) (ago|back)|in (19|20)\\d\\d|when i was|in the past)";
    private static final String WELL = "(fine|ok|okay|safe|alright|all right|better|well)";
    private static final Pattern OVER = Pattern.compile(
            "\\b((it|that|this|they|these) (was|were|happened) (all |about |around |over |back )*"
            + LONG_AGO + "|not (happening )?now|not any ?more|not at the moment|not right now|over now|gone now|its over|it is over"
            + "|has stopped|stopped now|long ago|ages ago|(weeks|months|years) ago|back then|years back|recovered"
            + "|already (treated|seen to|sorted|over)|(im|i am|shes|she is|hes|he is|theyre|they are) (both |all )?" + WELL + ")\\b");
    /** Words that take a no back. */
    private static final Pattern BUT = Pattern.compile("\\b(but|still|again|worse|getting|coming back|came back|keeps|though|except"
            + "|and now|now it|yet|bad|help)\\b");

    private DangerReader() {}

    /** {@code yes}, {@code no} or {@code unsure}. */
    static Optional<String> read(Words words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String said = words.joined();
        if (YES.contains(words.get(0))
                || said.matches("(it|they|he|she|i) (is|are|am|do)( now)?|its happening( now)?|right now|now|happening now")) {
            return Optional.of("yes");
        }
        if (UNSURE.matcher(said).find()) {
            return Optional.of("unsure");
        }
        boolean no = NO.contains(words.get(0)) || OVER.matcher(said).find();
        return no && words.size() <= MOST_WORDS_OF_A_NO && !BUT.matcher(said).find() ? Optional.of("no") : Optional.empty();
    }
}
