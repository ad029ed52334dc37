package org.waypost.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.waypost.safety.Bank.Phrase;

/** What must stop and what must pass, phrase by phrase; and how well it does on phrases it was never fitted to. */
class BankTest {
    private static final RedFlagScreen SCREEN = Screens.carried();
    private static final List<String> FITTED =
            List.of("bank.txt", "more.txt", "second.txt", "third.txt", "fourth.txt", "stories.txt");

    /** Levels reached on the held-out phrases, which no rule was written for. Raise them when they rise. */
    private static final double RECALL_REACHED = 0.92;

    private static final double FALSE_ALARMS_REACHED = 0.06;

    @TestFactory
    Stream<DynamicTest> everyPhraseLeadsWhereItMust() {
        return FITTED.stream().flatMap(name -> Bank.read(name).stream()
                .map(phrase -> DynamicTest.dynamicTest(
                name + ":" + phrase.line() + " " + phrase.words(),
                () -> assertThat(Bank.Phrase.found(SCREEN, phrase.words())).matches(phrase::isMet, phrase.levels() + " "
                        + phrase.actions()))));
    }

    @Test
    void thePhrasesAreManyAndOfBothKinds() {
        var all = FITTED.stream().flatMap(name -> Bank.read(name).stream()).toList();
        assertThat(all).hasSizeGreaterThan(300);
        assertThat(all.stream().filter(Phrase::isDangerous).count()).isGreaterThan(200);
        assertThat(all.stream().filter(phrase -> !phrase.isDangerous()).count()).isGreaterThan(100);
    }

    @Test
    void onPhrasesItWasNotFittedToItReachesItsLevel() {
        var phrases = Bank.read("held-out.txt");
        var dangerous = phrases.stream().filter(Phrase::isDangerous).toList();
        var harmless = phrases.stream().filter(phrase -> !phrase.isDangerous()).toList();
        double recall = share(dangerous, phrase -> !Phrase.found(SCREEN, phrase.words()).startsWith("none"));
        double exact = share(dangerous, phrase -> phrase.isMet(Phrase.found(SCREEN, phrase.words())));
        double alarms = share(harmless, phrase -> !phrase.isMet(Phrase.found(SCREEN, phrase.words())));
        System.out.printf("held out: %d dangerous, %.3f raised, %.3f as stated; %d harmless, %.3f false alarms%n",
                dangerous.size(), recall, exact, harmless.size(), alarms);
        assertThat(recall).isGreaterThanOrEqualTo(RECALL_REACHED);
        assertThat(alarms).isLessThanOrEqualTo(FALSE_ALARMS_REACHED);
    }

    private static double share(List<Phrase> phrases, java.util.function.Predicate<Phrase> is) {
        return (double) phrases.stream().filter(is).count() / phrases.size();
    }
}
