package org.waypost.safety;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * From which likelihood on something is done, learnt on phrases held out.
 *
 * @param interrupt from here on everything stops
 * @param check from here on it is asked
 * @param sure below this, by the words alone, nothing else need be asked where the rules are silent
 * @param doubtful below this a rule that interrupts only asks
 * @param harmless below this a rule that interrupts or asks does neither
 */
record DangerCuts(double interrupt, double check, double sure, double doubtful, double harmless) {
    /** Of harmless phrases that come close to danger, how many may be interrupted, and how many stopped at all. */
    private static final double INTERRUPTED = 0.06;
    private static final double STOPPED = 0.085;

    /** Of dangers that no rule finds, how many may be missed without another look. */
    private static final double MISSED = 0.01;
    /** Of dangers that a rule finds, how many may only be asked about, and how many lost. */
    private static final double DOUBTED = 0.03;
    private static final double LOST = 0.005;

    /**
     * How likely a danger was made out by a model that hadn't seen the phrase.
     *
     * @param near harmless phrases that come close to one
     * @param silent dangers on which no rule interrupts
     * @param ruled dangers on which one does
     */
    static DangerCuts learn(double[] near, double[] silent, double[] ruled) {
        double doubtful = from(ruled, DOUBTED);
        return new DangerCuts(from(near, 1 - INTERRUPTED), from(near, 1 - STOPPED), from(silent, MISSED), doubtful,
                Math.min(doubtful, from(ruled, LOST)));
    }

    private static double from(double[] likely, double share) {
        if (likely.length == 0) {
            return 0;
        }
        double[] sorted = Arrays.stream(likely).sorted().toArray();
        return sorted[Math.clamp((long) Math.ceil(sorted.length * share), 0, sorted.length - 1)];
    }

    /** What a danger of this likelihood calls for, where the rules say nothing. */
    Strength of(double likely) {
        return likely >= interrupt ? Strength.INTERRUPT : likely >= check ? Strength.CHECK : Strength.NOTHING;
    }

    /** The most that a rule which isn't plain may then do. */
    Strength most(double likely) {
        return likely < harmless ? Strength.BANNER : likely < doubtful ? Strength.CHECK : Strength.INTERRUPT;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(interrupt);
        out.writeDouble(check);
        out.writeDouble(sure);
        out.writeDouble(doubtful);
        out.writeDouble(harmless);
    }

    static DangerCuts read(DataInputStream in) throws IOException {
        return new DangerCuts(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
