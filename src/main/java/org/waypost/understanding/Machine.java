package org.waypost.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Tells one label's examples from all others by how alike they are: a support vector machine with squared loss, learnt by going
 * through the examples in a fixed order. Learnt from the same examples it is always the same.
 *
 * @param examples those that pull, to their label's side or away from it
 * @param pulls how strongly each does
 */
record Machine(int[] examples, float[] pulls, float constant) {
    private static final int ROUNDS = 20;
    private static final float COST = 2;
    private static final float BIAS = 0.05f;
    private static final float ENOUGH = 0.03f;
    private static final float TOO_LITTLE = ENOUGH / 10;
    private static final long SEED = 20261201L;

    /**
     * One for each label.
     *
     * @param alike for each example how alike the others are
     * @param answers each example's label
     * @param seen which examples may be learnt from
     */
    static Machine[] learn(float[][] alike, int[] answers, int labels, boolean[] seen) {
        int[] order = order(seen);
        return IntStream.range(0, labels)
                .parallel()
                .mapToObj(label -> new Learning(answers.length).machine(alike, answers, label, order))
                .toArray(Machine[]::new);
    }

    /** How far a text lies on the label's side: about 1 and more when it is plainly meant, about -1 when it isn't. */
    double margin(float[] alike) {
        double sum = constant;
        for (int i = 0; i < examples.length; i++) {
            sum += pulls[i] * alike[examples[i]];
        }
        return sum;
    }

    private static int[] order(boolean[] seen) {
        int[] order = IntStream.range(0, seen.length).filter(i -> seen[i]).toArray();
        var random = new Random(SEED);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int one = order[i];
            order[i] = order[j];
            order[j] = one;
        }
        return order;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeFloat(constant);
        out.writeInt(examples.length);
        for (int i = 0; i < examples.length; i++) {
            out.writeChar(examples[i]);
            out.writeShort(Float.floatToFloat16(pulls[i]));
        }
    }

    static Machine read(DataInputStream in) throws IOException {
        float constant = in.readFloat();
        int[] examples = new int[in.readInt()];
        float[] pulls = new float[examples.length];
        for (int i = 0; i < examples.length; i++) {
            examples[i] = in.readChar();
            pulls[i] = Float.float16ToFloat(in.readShort());
        }
        return new Machine(examples, pulls, constant);
    }

    private static final class Learning {
        private final float[] pulls;
        private final float[] margins;
        private float constant;

        Learning(int size) {
            pulls = new float[size];
            margins = new float[size];
        }

        Machine machine(float[][] alike, int[] answers, int label, int[] order) {
            float most = Float.MAX_VALUE;
            for (int round = 0; round < ROUNDS && most > ENOUGH; round++) {
                most = 0;
                for (int i : order) {
                    most = Math.max(most, adjust(alike[i], i, answers[i] == label ? 1 : -1));
                }
            }
            int[] used = IntStream.range(0, pulls.length).filter(i -> pulls[i] != 0).toArray();
            float[] kept = new float[used.length];
            for (int i = 0; i < used.length; i++) {
                // As it will be read back from a file.
                kept[i] = Float.float16ToFloat(Float.floatToFloat16(pulls[used[i]]));
            }
            return new Machine(used, kept, constant);
        }

        private float adjust(float[] alike, int i, int side) {
            float soft = 1 / (2 * COST);
            float pull = side * pulls[i];
            float slope = side * (margins[i] + constant) - 1 + pull * soft;
            float to = Math.max(0, pull - slope / (alike[i] + BIAS + soft));
            float step = side * (to - pull);
            if (Math.abs(step) < TOO_LITTLE) {
                return 0;
            }
            pulls[i] = side * to;
            constant += step * BIAS;
            for (int j = 0; j < margins.length; j++) {
                margins[j] += step * alike[j];
            }
            return Math.abs(step);
        }
    }
}
