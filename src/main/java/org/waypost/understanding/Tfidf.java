package org.waypost.understanding;

import java.util.Arrays;
import java.util.List;

/** How alike texts are by what they are made of: the cosine of what each holds, the rarer the weightier. */
final class Tfidf {
    private static final float TINY = 1e-9f;

    /** A hash table: what stands in each place, and its order among the known, from 1; 0 where nothing stands. */
    private final int[] numbers;
    private final int[] places;
    private final float[] weights;
    /** For each known number where its examples begin. */
    private final int[] starts;
    private final int[] examples;
    private final float[] held;

    /** @param texts the numbers of what each holds, sorted, as often as it holds it */
    Tfidf(List<int[]> texts) {
        int[] known = distinct(texts);
        places = new int[Integer.highestOneBit(Math.max(1, known.length)) * 4];
        numbers = new int[places.length];
        for (int i = 0; i < known.length; i++) {
            int place = place(known[i]);
            numbers[place] = known[i];
            places[place] = i + 1;
        }
        int[] counts = new int[known.length];
        for (int[] text : texts) {
            distinct(text, (number, times) -> counts[number]++);
        }
        weights = new float[known.length];
        starts = new int[known.length + 1];
        for (int i = 0; i < known.length; i++) {
            weights[i] = (float) Math.log((1.0 + texts.size()) / (1 + counts[i])) + 1;
            starts[i + 1] = starts[i] + counts[i];
        }
        examples = new int[starts[known.length]];
        held = new float[examples.length];
        fill(texts);
    }

    /** Sorted in place: a stream's way to the same boxes each of some millions. */
    private static int[] distinct(List<int[]> texts) {
        int[] all = new int[texts.stream().mapToInt(text -> text.length).sum()];
        int at = 0;
        for (int[] text : texts) {
            System.arraycopy(text, 0, all, at, text.length);
            at += text.length;
        }
        Arrays.parallelSort(all);
        int kept = 0;
        for (int number : all) {
            if (kept == 0 || all[kept - 1] != number) {
                all[kept++] = number;
            }
        }
        return Arrays.copyOf(all, kept);
    }

    private void fill(List<int[]> texts) {
        int[] next = starts.clone();
        for (int i = 0; i < texts.size(); i++) {
            int example = i;
            float length = length(texts.get(i));
            distinct(texts.get(i), (number, times) -> {
                examples[next[number]] = example;
                held[next[number]++] = weight(number, times) / length;
            });
        }
    }

    /** Adds to each example's sum how alike the text is, {@code times} over. */
    void add(int[] text, float times, float[] sums) {
        float length = length(text);
        distinct(text, (number, often) -> {
            float weight = times * weight(number, often) / length;
            for (int at = starts[number]; at < starts[number + 1]; at++) {
                sums[examples[at]] += weight * held[at];
            }
        });
    }

    private float weight(int number, int times) {
        return (1 + (float) Math.log(times)) * weights[number];
    }

    private float length(int[] text) {
        float[] sum = {TINY};
        distinct(text, (number, times) -> sum[0] += weight(number, times) * weight(number, times));
        return (float) Math.sqrt(sum[0]);
    }

    /** Where a number stands in the table, or would. */
    private int place(int number) {
        int place = (number * 0x9E3779B9 >>> 7) & places.length - 1;
        while (places[place] != 0 && numbers[place] != number) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private interface Each {
        void is(int number, int times);
    }

    private void distinct(int[] text, Each each) {
        int end;
        for (int i = 0; i < text.length; i = end) {
            end = i + 1;
            while (end < text.length && text[end] == text[i]) {
                end++;
            }
            int number = places[place(text[i])] - 1;
            if (number >= 0) {
                each.is(number, end - i);
            }
        }
    }
}
