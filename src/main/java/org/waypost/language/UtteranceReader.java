package org.waypost.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.privacy.Masking;

/** Turns what came in into an {@link Utterance}. May be used by several threads at once. */
public final class UtteranceReader {
    private final SentenceModel sentences;
    private final LanguageGuess languages;

    private UtteranceReader(SentenceModel sentences, LanguageGuess languages) {
        this.sentences = sentences;
        this.languages = languages;
    }

    /** A reader that knows the languages of these files; the models behind it are loaded once for all readers. */
    public static UtteranceReader of(KnowledgeBase knowledge) {
        return new UtteranceReader(Models.SENTENCES, new LanguageGuess(knowledge.languages()));
    }

    /** Never fails. The text of a pressed button is its label. */
    public Utterance read(Said said) {
        var lines = Cleaning.lines(said.words());
        String text = String.join(" ", lines);
        var split = new ArrayList<String>();
        lines.forEach(line -> split.addAll(split(line)));
        String language = said instanceof Said.Pressed ? LanguageGuess.ENGLISH : languages.of(text);
        return new Utterance(said, text, split, language, Masking.find(text), Masking.mask(text));
    }

    private List<String> split(String line) {
        // Made anew each time: a detector keeps state while it works, and making one costs next to nothing.
        return Arrays.stream(new SentenceDetectorME(sentences).sentDetect(line)).map(String::strip)
                .filter(sentence -> !sentence.isEmpty()).toList();
    }
}
