package org.waypost.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waypost.conversation.Awaiting;
import org.waypost.conversation.Channel;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.ConversationId;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;
import org.waypost.language.Said;
import org.waypost.language.Utterance;
import org.waypost.language.UtteranceReader;
import org.waypost.retrieval.Embeddings;
import org.waypost.retrieval.Vectors;
import org.waypost.safety.RedFlag.Action;

/** What was learnt hears danger that no rule has words for; take it away and these fail. */
class LearntDangersTest {
    private static final KnowledgeBase KNOWLEDGE =
            ((Loaded.Sound) KnowledgeBase.open(KnowledgeFiles.carried())).knowledge();
    private static final UtteranceReader READER = UtteranceReader.of(KNOWLEDGE);
    private static final RedFlagScreen RULES = RedFlagScreen.read(KNOWLEDGE, new Faults());
    private static Embeddings embeddings;
    private static RedFlagScreen both;
    private static RedFlagScreen withoutVectors;

    @BeforeAll
    static void learn() {
        embeddings = Embeddings.inProcess();
        embeddings.await();
        both = RULES.with(LearntDangers.of(KNOWLEDGE, embeddings).orElseThrow(), embeddings);
        var broken = Embeddings.of(Embeddings.IN_PROCESS, () -> {
            throw new IllegalStateException("no model here");
        }, 1, Duration.ofSeconds(1));
        withoutVectors = RULES.with(LearntDangers.of(KNOWLEDGE, broken).orElseThrow(), broken);
    }

    @AfterAll
    static void close() {
        embeddings.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "she's gone a horrible dusky colour round her mouth and she's staring straight through me",
        "there is that much blood on the bathroom floor I'm slipping in it"})
    void dangerInOtherWordsIsHeardOnlyByWhatWasLearnt(String words) {
        assertThat(action(RULES, words)).as("by rules").isNotEqualTo("INTERRUPT");
        assertThat(action(both, words)).isEqualTo("INTERRUPT");
        assertThat(action(withoutVectors, words)).as("without vectors").isIn("INTERRUPT", "CHECK");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "hello", "she is 34", "can i get my late dad's notes from when he had his heart attack", "yes please", "how long does it take",
        "the complaints team have been useless and I want it looked at again", "dzien dobry, potrzebuje kopii dokumentow"})
    void whatIsHarmlessPasses(String words) {
        assertThat(action(both, words)).isEqualTo("NONE");
        assertThat(action(withoutVectors, words)).isEqualTo("NONE");
    }

    @Test
    void whatItHearsNamesItselfAndTheCardOfItsDanger() {
        var flag = flag(both, "there is that much blood on the bathroom floor I'm slipping in it", nothingSaid());
        assertThat(flag.rule()).startsWith("learnt.emergency.");
        assertThat(flag.card()).isEqualTo("emergency");
    }

    @Test
    void whatWasShownStaysInViewWhenItIsSaidAgain() {
        String words = "there is that much blood on the bathroom floor I'm slipping in it";
        String rule = flag(both, words, nothingSaid()).rule();
        assertThat(flag(both, words, warned(Set.of(rule))).action()).isEqualTo(Action.BANNER);
    }

    @Test
    void aPlainRuleIsBelievedWhateverWasLearnt() {
        String words = "i was at the records office and she hanged herself just now";
        assertThat(action(both, words)).isEqualTo(action(RULES, words));
    }

    @Test
    void anotherLanguageIsLeftToTheRules() {
        assertThat(action(both, "nie oddycha pomocy")).isEqualTo(action(RULES, "nie oddycha pomocy")).isEqualTo("INTERRUPT");
    }

    @Test
    void theWordsOfAButtonAreReadByRulesAlone() {
        String label = "there is that much blood on the bathroom floor I'm slipping in it";
        var pressed = new Utterance(new Said.Pressed("x", label, ""), label, List.of(label), "en", List.of(), label);
        assertThat(both.check(pressed, nothingSaid())).isEqualTo(RULES.check(pressed, nothingSaid()));
    }

    @Test
    void theBuildCarriesWhatWasLearntFromTheseFiles() {
        assertThat(LearntDangers.carried().orElseThrow().hash()).isEqualTo(LearntDangers.hash(KNOWLEDGE, Embeddings.IN_PROCESS));
    }

    @Test
    void writtenAndReadBackItIsTheSame() throws IOException {
        var carried = LearntDangers.carried().orElseThrow();
        var back = LearntDangers.read(new ByteArrayInputStream(bytes(carried))).orElseThrow();
        assertThat(bytes(back)).isEqualTo(bytes(carried));
    }

    @Test
    void theSamePhrasesMakeTheSameModel() throws IOException {
        var some = DangerLearning.examples(KNOWLEDGE).stream().filter(one -> one.message().texts().size() == 1)
                .filter(one -> one.message().words() < 6).toList();
        var vectors = Vectors.of(DangerLearning.texts(some), embeddings, Vectors.NONE);
        assertThat(bytes(DangerLearning.learn(some, vectors).model())).isEqualTo(bytes(DangerLearning.learn(some, vectors).model()));
    }

    @Test
    @Tag("long")
    void whatIsCarriedIsWhatIsLearntAnew() throws IOException {
        assertThat(bytes(LearntDangers.learn(KNOWLEDGE, embeddings, Vectors.NONE))).isEqualTo(bytes(LearntDangers.carried().orElseThrow()));
    }

    private static byte[] bytes(LearntDangers learnt) throws IOException {
        var bytes = new ByteArrayOutputStream();
        learnt.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] bytes(DangerModel model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static String action(RedFlagScreen screen, String words) {
        return screen.check(READER.read(new Said.Typed(words)), nothingSaid()).gravest().map(flag -> flag.action().name()).orElse("NONE");
    }

    private static RedFlag flag(RedFlagScreen screen, String words, Conversation conversation) {
        return screen.check(READER.read(new Said.Typed(words)), conversation).gravest().orElseThrow();
    }

    private static Conversation nothingSaid() {
        return warned(Set.of());
    }

    private static Conversation warned(Set<String> rules) {
        var fresh = Conversation.fresh(new ConversationId("c_0123456789abcdef01234567"), Channel.WEB, "", Instant.EPOCH);
        return new Conversation(fresh.id(), 1, fresh.channel(), fresh.startedAt(), fresh.lastAt(), fresh.topic(), fresh.current(),
                fresh.aside(), fresh.waiting(), fresh.slots(), new Awaiting.Nothing(), fresh.said(), fresh.lastSaid(), fresh.offered(),
                fresh.spoken(), rules, 0);
    }
}
