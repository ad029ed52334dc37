package org.waypost.turn;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.waypost.conversation.Channel;
import org.waypost.dialogue.Decision;
import org.waypost.dialogue.Move;
import org.waypost.knowledge.IntentId;
import org.waypost.safety.Screening;
import org.waypost.understanding.Understanding;

/** Counts turns and times their steps. Every name and label is from the content or the programs, never from what anybody typed. */
final class TurnMeasures {
    private final MeterRegistry meters;
    private final Map<Step, Timer> timers = new EnumMap<>(Step.class);

    TurnMeasures(MeterRegistry meters, ReadingQueue queue) {
        this.meters = meters;
        for (Step step : Step.values()) {
            timers.put(step, Timer.builder("waypost.turn.step").tag("step", code(step))
                    .description("How long a step of a turn takes").publishPercentileHistogram().register(meters));
        }
        Gauge.builder("waypost.turns.waiting", queue, ReadingQueue::waiting)
                .description("Typed turns that wait to be read").register(meters);
        FunctionCounter.builder("waypost.turns.refused", queue, ReadingQueue::refused)
                .description("Typed turns turned away because too many came").register(meters);
    }

    /** The steps of a turn, in order. */
    enum Step { READ, SCREEN, UNDERSTAND, DECIDE, COMPOSE, KEEP }

    <T> T timed(Step step, Supplier<T> work) {
        var timer = timers.get(step);
        return timer == null ? work.get() : timer.record(work);
    }

    void count(Channel channel, Decision decision, Screening screening, Understanding understanding) {
        meters.counter("waypost.turns", "channel", code(channel), "decided.by", understanding.decidedBy().code()).increment();
        meters.counter("waypost.intents", "topic", decision.intent().map(IntentId::topic).orElse("none")).increment();
        screening.gravest().ifPresent(flag -> meters
                .counter("waypost.red.flags", "level", code(flag.level()), "action", code(flag.action())).increment());
        for (var move : decision.moves()) {
            if (move instanceof Move.HandOff handOff) {
                meters.counter("waypost.handoffs", "form", handOff.form().value()).increment();
            }
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
