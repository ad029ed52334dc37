package org.waypost.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KnowledgeBaseTest {
    private static final LocalDate CONTENT_DATE = LocalDate.of(2026, 11, 23);
    private final KnowledgeBase knowledge = sound();

    @Test
    void whatWaypostShipsHasNoFault() {
        var serious = ContentCheck.run(KnowledgeFiles.carried(), CONTENT_DATE, false).stream().filter(fault -> !fault.warning()).toList();
        assertThat(serious).isEmpty();
    }

    @Test
    void anArticlesIdMeansItsFirstSection() {
        var section = (Step.Say) knowledge.journey(new JourneyId("keys")).sections().getOrDefault("lost", List.of()).getFirst();
        assertThat(section.passage()).isEqualTo(PassageId.of("keys.lost#answer"));
        assertThat(knowledge.intent(new IntentId("keys.lost")).answer()).contains(PassageId.of("keys.lost#answer"));
    }

    @Test
    void citationsAndLinksAreTakenOutOfALineAndFactsStay() {
        var article = knowledge.article(new ArticleId("keys.lost"));
        assertThat(article.first().lines().getLast())
                .isEqualTo(new Line(true, "Ask for a new key:", List.of(), List.of(new HandoffId("keys-ask")), 14));
        var cost = article.passages().get(1).lines().getFirst();
        assertThat(cost.text()).isEqualTo("A new key costs {fact:key-price} and takes {fact:key-time}.");
        assertThat(cost.citations()).containsExactly(new SourceId("warden-keys"));
        assertThat(knowledge.markdown(cost.text())).isEqualTo("A new key costs £5 and takes three weeks.");
    }

    @Test
    void aQuestionOfAPlaceHasItsOwnWords() {
        var ask = (Step.Ask) knowledge.journey(new JourneyId("keys")).steps().get(2);
        assertThat(ask.question()).contains("Whose broken key is it?");
        assertThat(ask.again()).contains("And whose is it?");
        assertThat(ask.why()).contains("The warden asks too.");
    }

    @Test
    void aSlotSaysWhatNotKnowingDoes() {
        var unknown = knowledge.slot(new SlotId("holder")).unknown();
        assertThat(unknown.say()).contains(PassageId.of("keys.lost#cost"));
        assertThat(unknown.choose()).contains("self");
        assertThat(knowledge.slot(new SlotId("years")).unknown()).isEqualTo(new Slot.Unknown(true, Optional.empty(), Optional.empty()));
    }

    @Test
    void aDeadlineIsReadWithItsUnit() {
        var due = knowledge.handoff(new HandoffId("keys-ask")).deadlines().getFirst();
        var rule = due.rule();
        assertThat(due.from()).isEmpty();
        assertThat(rule.id()).isEqualTo(new DeadlineId("key-month"));
        assertThat(rule.amount() + " " + rule.unit()).isEqualTo("1 MONTHS");
        assertThat(rule.rollsToWorkingDay()).isTrue();
        assertThat(rule.basis()).isEqualTo(DeadlineRule.Basis.USUAL);
        assertThat(rule.notes()).singleElement().extracting(Line::text).isEqualTo("The warden may be away.");
        assertThat(rule.sources()).containsExactly(new SourceId("warden-keys"));
    }

    @Test
    void aTestPressesOrSays() {
        var turns = knowledge.tests().get(1).turns();
        assertThat(turns.get(1).pressed()).isTrue();
        assertThat(turns.get(1).say()).isEqualTo("neighbour");
        assertThat(turns.get(2).expect().card()).isEqualTo(Map.of("level", "emergency", "category", "fire", "action", "check"));
        assertThat(knowledge.tests().getFirst().turns().getFirst().expect().card()).isEqualTo(Map.of("level", "none"));
    }

    @Test
    void aReviewNamesTheOwner() {
        assertThat(knowledge.article(new ArticleId("keys.lost")).review())
                .isEqualTo(new Review.Reviewed(CONTENT_DATE, "A Warden, warden"));
    }

    @Test
    void anIdThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> knowledge.slot(new SlotId("colour"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void aFaultStopsAndAWarningDoesNot() {
        var article = SoundFiles.text("knowledge-base/articles/keys/lost.md");
        var warned = KnowledgeBase.read(SoundFiles.with("knowledge-base/articles/keys/lost.md", article.replace("today",
                "in three days")));
        assertThat(warned).isInstanceOfSatisfying(Loaded.Sound.class, sound -> assertThat(sound.warnings()).hasSize(1));
        var stopped = KnowledgeBase.read(SoundFiles.with("knowledge-base/articles/keys/lost.md",
                article.replace("today. [warden-keys]", "today.")));
        assertThat(stopped).isInstanceOfSatisfying(Loaded.Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(1));
    }

    /** A designer saves half a file; the check tells it and doesn't fall over. */
    @Test
    void aFileCutOffAnywhereIsAFaultOrNothingButNeverAnException() {
        SoundFiles.all().texts().forEach((file, text) -> {
            for (int end = 0; end < text.length(); end += 17) {
                ContentCheck.run(SoundFiles.with(file, text.substring(0, end)), CONTENT_DATE, true);
            }
        });
    }

    @Test
    void anyKindOfYamlInAnyFileIsAFaultOrNothingButNeverAnException() {
        var shapes = List.of("", "a", "[]", "{}", "- a", "- [a]", "- {}", "a: b", "a: [b]", "a: {b: c}", "- id: [x]",
                "- id: {x: y}", "? [a]\n: b",
                "id: a\nsteps: {a: b}\nslots: [a]\nsections: [a]", "id: a\nsteps: [a, [b], {ask: [c]}, {when: {a: b}}, {end: {a: b}}]",
                "a: &a [*a]", "\u0007", "a\n---\nb", "[".repeat(200));
        for (String file : SoundFiles.all().texts().keySet()) {
            for (String shape : shapes) {
                String text = file.endsWith(".md") ? "---\n" + shape + "\n---\n## A {#a}\n" + shape : shape;
                ContentCheck.run(SoundFiles.with(file, text), CONTENT_DATE, true);
            }
        }
    }

    @Test
    void linesEndingAsOnWindowsReadTheSame() {
        var texts = new TreeMap<>(SoundFiles.all().texts());
        texts.replaceAll((file, text) -> text.replace("\n", "\r\n"));
        assertThat(ContentCheck.run(new KnowledgeFiles(texts), CONTENT_DATE, true)).isEmpty();
    }

    private static KnowledgeBase sound() {
        return switch (KnowledgeBase.read(SoundFiles.all())) {
            case Loaded.Sound sound -> sound.knowledge();
            case Loaded.Faulty faulty -> throw new AssertionError(faulty.faults().toString());
        };
    }
}
