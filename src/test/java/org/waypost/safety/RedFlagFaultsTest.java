package org.waypost.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waypost.knowledge.Fault;
import org.waypost.knowledge.Faults;

class RedFlagFaultsTest {
    private static final String RULE = "- id: x\n  level: emergency\n  category: test\n  sources: [em-heart]\n  signs: [some words]\n";

    @Test
    void theProjectsOwnFilesHaveNone() {
        var faults = new Faults();
        Screens.changed(files -> files, faults);
        assertThat(faults.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            level: emergency      | level: grave        | extra.yaml:2: "grave" is no level.
            category: test        | category: test\\n  card: nope | extra.yaml:1: "nope" is no card.
            sources: [em-heart]   | sources: [nope]     | extra.yaml:4: "nope" is no source.
            sources: [em-heart]   | on-ward: same       | extra.yaml:1: the rule "x" cites no source.
            signs: [some words]   | signs: [<nope> hurts] | extra.yaml:5: "<nope>" is no list in words.yaml.
            signs: [some words]   | signs: ['a & ']     | extra.yaml:5: a wording is empty
            signs: [some words]   | signs: [a ..]       | extra.yaml:5: a wording is empty
            signs: [some words]   | sings: [some words] | extra.yaml:5: "sings" is no key here.
            signs: [some words]   | lasting: "yes"      | extra.yaml:1: the rule "x" has no wording.
            signs: [some words]   | signs: [a]\\n  action: shout | extra.yaml:6: "shout" is no action.
            id: x                 | id: chest-pain      | the rule "chest-pain" stands twice
            id: x                 | level: emergency    | "level" stands here twice.
            """)
    void aFaultyRuleIsNamed(String sound, String faulty, String expected) {
        String text = RULE.replace(sound, faulty.replace("\\n", "\n"));
        assertThat(faults("extra.yaml", text)).anyMatch(fault -> fault.toString().contains(expected));
    }

    @Test
    void aFaultyCardIsNamed() {
        String cards = "emergency:\n  title: T\n  lines:\n    - {text: \"Ring {fact:nope}.\"}\n  actions: [{label: L, fact: nope}]\n"
                + "  question: Q\n  banner: B\n  told: T\n";
        assertThat(faults("cards.yaml", cards))
                .extracting(Fault::toString)
                .contains(
                        "knowledge-base/red-flags/cards.yaml:4: \"nope\" is no fact. Add it in facts/, or name another.",
                        "knowledge-base/red-flags/cards.yaml:4: this line cites no source. Add sources: [...], or awaiting: "
                                + "clinical safety officer.",
                        "knowledge-base/red-flags/cards.yaml:5: \"nope\" is no fact. Add it in facts/, or name another.",
                        "knowledge-base/red-flags/cards.yaml:1: \"choices\" is missing. Add at least one way on.");
    }

    @Test
    void anUnknownKindOfContextAndAnUnknownRuleAreNamed() {
        assertThat(faults("context.yaml", "nowish: [now]")).anyMatch(fault -> fault.what().contains("\"nowish\" is no kind of context"));
        assertThat(faults("languages.yaml", "- {rule: nope, pl: [a]}")).anyMatch(fault -> fault.what().contains("\"nope\" is no rule"));
        assertThat(faults("words.yaml", "cant: []")).anyMatch(fault -> fault.what().contains("the list \"cant\" is empty"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            emergency/heart~plain~two words~three | more.tsv:1: a line here is level/category, kind and text
            grave/heart~plain~my heart            | more.tsv:1: a line here is level/category, kind and text
            emergency/nope~plain~my heart is odd  | more.tsv:1: no rule has the level and category of "emergency.nope".
            none/heart~plain~one two!#none/heart~mild~One, two | more.tsv:2: this phrase stands in
            """)
    void aFaultyPhraseIsNamed(String rows, String expected) {
        assertThat(faults("examples/more.tsv", rows.replace('~', '\t').replace('#', '\n')))
                .anyMatch(fault -> fault.toString().contains(expected));
    }

    @Test
    void aMissingFileIsNamed() {
        var faults = new Faults();
        Screens.changed(files -> new TreeMap<>(), faults);
        assertThat(faults.all()).extracting(Fault::file).contains("knowledge-base/red-flags/cards.yaml",
                "knowledge-base/red-flags/context.yaml");
    }

    private static List<Fault> faults(String name, String text) {
        var faults = new Faults();
        Screens.changed(
                files -> {
                    files.put("knowledge-base/red-flags/" + name, text);
                    return files;
                },
                faults);
        return faults.all();
    }
}
