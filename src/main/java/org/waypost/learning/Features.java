package org.waypost.learning;

import java.util.Arrays;

/**
 * What a text shows, as numbers at places; all other places are 0.
 *
 * @param places in rising order, each once
 * @param values one for each place
 */
public record Features(int[] places, float[] values) {
    public static final Features NONE = new Features(new int[0], new float[0]);

    /** These, and a row of numbers from {@code first} on, which lies past all of these places, each times {@code scale}. */
    public Features and(float[] row, int first, float scale) {
        int[] both = Arrays.copyOf(places, places.length + row.length);
        float[] all = Arrays.copyOf(values, both.length);
        for (int i = 0; i < row.length; i++) {
            both[places.length + i] = first + i;
            all[places.length + i] = scale * row[i];
        }
        return new Features(both, all);
    }

    /** The same in fewer places: {@code places}, a power of two. A place may then stand twice. */
    public Features folded(int places) {
        int[] folded = new int[this.places.length];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = this.places[i] & places - 1;
        }
        return new Features(folded, values);
    }

    /** The sum of the squares of all values. */
    double square() {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return sum;
    }
}
