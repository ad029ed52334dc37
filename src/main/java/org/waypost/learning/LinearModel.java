package org.waypost.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A weight for each place: a support vector machine. Learnt from the same cases in the same order it is always the same, and
 * the same again when written and read back.
 */
public final class LinearModel {
    private static final int ROUNDS = 40;
    private static final double CLOSE_ENOUGH = 0.02;
    private static final long SEED = 20261201L;

    /** One for each place, and last the constant. */
    private final float[] weights;

    private LinearModel(float[] weights) {
        this.weights = weights;
    }

    /**
     * A case to learn from.
     *
     * @param counts how much a mistake with it costs, above 0
     */
    public record Case(Features features, boolean holds, double counts) {}

    /**
     * Learns by going through the cases one at a time until none moves much (dual coordinate descent, squared hinge loss).
     *
     * @param places how many there are
     */
    public static LinearModel learn(List<Case> cases, int places) {
        float[] weights = new float[places + 1];
        double[] pulls = new double[cases.size()];
        double[] squares = cases.stream().mapToDouble(one -> one.features().square() + 1).toArray();
        Integer[] order = new Integer[cases.size()];
        Arrays.setAll(order, i -> i);
        var random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(Arrays.asList(order), random);
            double furthest = 0;
            for (int i : order) {
                furthest = Math.max(furthest, move(cases.get(i), i, weights, pulls, squares));
            }
            if (furthest < CLOSE_ENOUGH) {
                break;
            }
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Float.float16ToFloat(Float.floatToFloat16(weights[i]));
        }
        return new LinearModel(weights);
    }

    private static double move(Case one, int i, float[] weights, double[] pulls, double[] squares) {
        int side = one.holds() ? 1 : -1;
        double slack = 1 / (2 * one.counts());
        double slope = side * margin(one.features(), weights) - 1 + slack * pulls[i];
        double pull = Math.max(pulls[i] - slope / (squares[i] + slack), 0);
        float change = (float) (side * (pull - pulls[i]));
        if (change != 0) {
            pulls[i] = pull;
            int[] places = one.features().places();
            for (int at = 0; at < places.length; at++) {
                weights[places[at]] += change * one.features().values()[at];
            }
            weights[weights.length - 1] += change;
        }
        return Math.abs(change) * Math.sqrt(squares[i]);
    }

    /** Above 0 when it holds; about 1 for what was learnt as holding, about -1 for what was not. */
    public double margin(Features features) {
        return margin(features, weights);
    }

    private static double margin(Features features, float[] weights) {
        int[] places = features.places();
        float[] values = features.values();
        double sum = weights[weights.length - 1];
        for (int at = 0; at < places.length; at++) {
            sum += weights[places[at]] * values[at];
        }
        return sum;
    }

    public void write(DataOutputStream out) throws IOException {
        var bytes = ByteBuffer.allocate(Short.BYTES * weights.length);
        for (float weight : weights) {
            bytes.putShort(Float.floatToFloat16(weight));
        }
        out.writeInt(weights.length);
        out.write(bytes.array());
    }

    public static LinearModel read(DataInputStream in) throws IOException {
        float[] weights = new float[in.readInt()];
        var bytes = ByteBuffer.wrap(in.readNBytes(Short.BYTES * weights.length));
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Float.float16ToFloat(bytes.getShort());
        }
        return new LinearModel(weights);
    }
}
