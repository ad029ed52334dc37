package org.waypost.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Conversation;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Node;
import org.waypost.language.Said;
import org.waypost.language.Utterance;
import org.waypost.safety.RedFlag.Action;
import org.waypost.safety.RedFlag.Level;

class RedFlagScreenTest {
    private static final RedFlagScreen SCREEN = Screens.carried();

    @Test
    void aFlagNamesItsRuleCategoryAndCard() {
        var flag = SCREEN.check(Screens.utterance("my chest is really tight"), Screens.nothingSaid()).gravest().orElseThrow();
        assertThat(flag).isEqualTo(new RedFlag(Level.EMERGENCY, "heart", Action.INTERRUPT, "chest-pain", "emergency"));
    }

    @Test
    void crisisAndAbuseHaveCardsOfTheirOwn() {
        assertThat(flags("i want to die")).extracting(RedFlag::card).containsExactly("crisis");
        assertThat(flags("my husband hit me again")).extracting(RedFlag::card).containsExactly("abuse");
        assertThat(flags("pregnant with flashing lights and a headache")).extracting(RedFlag::card).containsExactly("urgent-pregnant");
    }

    @Test
    void onAWardTheStaffComeBefore999() {
        assertThat(flags("mum is on ward 3 and she can't breathe").getFirst())
                .isEqualTo(new RedFlag(Level.INPATIENT, "breathing", Action.INTERRUPT, "breathless", "inpatient"));
        assertThat(flags("mum is on ward 3 and she can't breathe")).extracting(RedFlag::level).containsOnly(Level.INPATIENT);
        assertThat(flags("mum came home from ward 3 and she can't breathe").getFirst().level()).isEqualTo(Level.EMERGENCY);
        assertThat(SCREEN.card("inpatient").orElseThrow().lines().getFirst().text()).contains("emergency buzzer");
    }

    @Test
    void theStrongestComesFirst() {
        var flags = flags("my chest is a bit sore and my husband hit me");
        assertThat(flags).extracting(RedFlag::action).containsExactly(Action.INTERRUPT, Action.CHECK);
    }

    @Test
    void aCardShownIsNotShownAgainForTheSameSignButForANewOne() {
        var warned = conversation(Set.of("chest-pain"), new Awaiting.Nothing());
        assertThat(flags("my chest is really tight", warned)).extracting(RedFlag::action).containsExactly(Action.BANNER);
        assertThat(flags("my face has dropped on one side", warned)).extracting(RedFlag::action).containsExactly(Action.INTERRUPT);
    }

    @Test
    void whatWasDeniedIsNotAskedAgainButStillInterruptsWhenSaidPlainly() {
        var denied = conversation(Set.of("chest-sore.check", "chest-pain.check"), new Awaiting.Nothing());
        assertThat(flags("my chest is a bit sore", denied)).isEmpty();
        assertThat(flags("my chest is really tight", denied)).extracting(RedFlag::action).containsExactly(Action.INTERRUPT);
    }

    @Test
    void whileACheckIsOpenItIsNotAskedTwice() {
        var open = conversation(Set.of(), new Awaiting.Danger("chest-sore.check", "EMERGENCY", "heart", "emergency"));
        assertThat(flags("my chest is a bit sore", open)).isEmpty();
        assertThat(flags("it hurts, my chest is crushing now", open)).extracting(RedFlag::action).containsExactly(Action.INTERRUPT);
    }

    @Test
    void aButtonsLabelIsReadToo() {
        var pressed = utterance(new Said.Pressed("help", "I can't breathe", ""), "I can't breathe");
        assertThat(SCREEN.check(pressed, Screens.nothingSaid()).flags()).isNotEmpty();
    }

    @Test
    void noLabelOnACardSetsOffACard() {
        for (String id : List.of("emergency", "crisis", "abuse", "urgent", "urgent-pregnant", "inpatient")) {
            var card = SCREEN.card(id).orElseThrow();
            card.choices().forEach(choice -> assertThat(flags(choice.label())).as(choice.label()).isEmpty());
            card.answers().forEach(answer -> assertThat(flags(answer.label())).as(answer.label()).isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cant breth               | can't breathe spelt wrong
            CANT BREATHE             | shouted
            can’t breathe            | with a curly apostrophe
            caaaan't breatheeee      | stretched
            c\u0430nt breathe help, i am suffocating | with a Cyrillic letter in it
            i cant\u200B breathe     | with an invisible character
            """)
    void spellingAndDressDoNotHideIt(String said, String why) {
        assertThat(flags(said)).as(why).isNotEmpty();
    }

    @Test
    void withoutItsRulesDangerPasses() {
        var faults = new Faults();
        var bare = Screens.changed(files -> without(files, "emergency-heart-and-breath.yaml"), faults);
        assertThat(bare.check(Screens.utterance("i can't breathe"), Screens.nothingSaid()).flags()).isEmpty();
        assertThat(flags("i can't breathe")).isNotEmpty();
    }

    @Test
    void withoutTheWordsAroundHarmlessWordsRaiseAlarm() {
        var naive = Screens.changed(files -> replace(files, "context.yaml", "fillers: [really, is]"), new Faults());
        for (String harmless : List.of("i had a heart attack in 2019, can i get my notes", "no chest pain, just want my results",
                "mum died of a stroke and i need her notes")) {
            assertThat(naive.check(Screens.utterance(harmless), Screens.nothingSaid()).flags()).as(harmless).isNotEmpty();
            assertThat(flags(harmless)).as(harmless).isEmpty();
        }
    }

    @Test
    void withoutTheOrdinaryWordsAPlainWordIsTakenForAMisspelling() {
        var naive = Screens.changed(files -> replace(files, "ordinary.yaml", "ordinary: []"), new Faults());
        String harmless = "are the doctors having a strike in leeds";
        assertThat(naive.check(Screens.utterance(harmless), Screens.nothingSaid()).flags()).isNotEmpty();
        assertThat(flags(harmless)).isEmpty();
    }

    /**
     * Intents are what people ask for: where one names real danger or a ward, a card is right; elsewhere no rule may interrupt, but for
     * the faults that are known and listed. The list holds nothing else, so it only gets shorter.
     */
    @Test
    void noExampleOfAnIntentIsInterrupted() throws IOException {
        var mayWarn = Set.of("marthas-rule", "complaint.abuse", "other-nhs.urgent-help", "records.unsafe");
        var interrupted = new TreeSet<String>();
        KnowledgeFiles.carried().under("knowledge-base/intents/").texts().forEach((name, text) -> Node.read(name, text, new Faults())
                .flatMap(file -> file.get("intents"))
                .ifPresent(intents -> intents.items().stream()
                        .filter(intent -> mayWarn.stream().noneMatch(intent.text("id", "")::startsWith))
                        .flatMap(intent -> intent.texts("examples").stream())
                        .filter(example -> flags(example).stream().anyMatch(flag -> flag.action() == Action.INTERRUPT))
                        .forEach(interrupted::add)));
        try (var known = Files.lines(Path.of("src/test/resources/safety/interrupted-wrongly.txt"))) {
            assertThat(interrupted).containsExactlyInAnyOrderElementsOf(known.filter(line -> !line.startsWith("#")).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chest pain ", "cant ", "no ", "x", "chst pian ", "is is is a ", "mum on ward 7 worse nobody listens ",
            "aaaaaaaaaaaaaaaaaaa ", "a.b,", "0 "})
    void hostileTextIsReadInALittleTime(String piece) {
        String hostile = piece.repeat(20_000 / piece.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> flags(hostile));
    }

    private static List<RedFlag> flags(String words) {
        return flags(words, Screens.nothingSaid());
    }

    private static List<RedFlag> flags(String words, Conversation conversation) {
        return SCREEN.check(Screens.utterance(words), conversation).flags();
    }

    private static Utterance utterance(Said said, String text) {
        return new Utterance(said, text, List.of(text), "en", List.of(), text);
    }

    private static Conversation conversation(Set<String> warned, Awaiting awaiting) {
        var c = Screens.nothingSaid();
        return new Conversation(c.id(), c.turn(), c.channel(), c.startedAt(), c.lastAt(), c.topic(), c.current(), c.aside(), c.waiting(),
                c.slots(), awaiting, c.said(), c.lastSaid(), c.offered(), c.spoken(), warned, c.misses());
    }

    private static Map<String, String> without(Map<String, String> files, String name) {
        var fewer = new TreeMap<>(files);
        fewer.remove("knowledge-base/red-flags/" + name);
        return fewer;
    }

    private static Map<String, String> replace(Map<String, String> files, String name, String text) {
        var changed = new TreeMap<>(files);
        changed.put("knowledge-base/red-flags/" + name, text);
        return changed;
    }
}
