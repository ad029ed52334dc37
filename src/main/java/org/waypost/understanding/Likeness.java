package org.waypost.understanding;

import java.util.List;

/** How alike a text is to each example: by its words, by the parts of its words, and by what it means. */
final class Likeness {
    private final Mix mix;
    private final Tfidf words;
    private final Tfidf parts;
    private final float[] middle;
    /** The examples' figures by place, so that the inner loop runs over examples: the processor works on eight at once. */
    private final float[][] byPlace;
    private final int size;

    /** How much each counts, 1 in all, and how quickly meaning fades with distance. */
    record Mix(float words, float parts, float meaning, float sharpness) {
        /** Chosen by cross-validation on our own examples and on the training rows of two public sets, which agreed. */
        static final Mix USUAL = new Mix(0.05f, 0.05f, 0.9f, 2.5f);

        Mix without(java.util.Set<Component> left) {
            return new Mix(left.contains(Component.WORDS) ? 0 : words, left.contains(Component.PARTS) ? 0 : parts,
                    left.contains(Component.MEANING) ? 0 : meaning, sharpness);
        }
    }

    /** For each example how alike it is: altogether, by words and their parts alone, and the cosine of its vector. */
    record Alike(float[] all, float[] byWords, float[] cosines) {}

    Likeness(List<Grams> texts, List<float[]> vectors, Mix mix) {
        this.mix = mix;
        this.size = texts.size();
        this.words = new Tfidf(texts.stream().map(Grams::words).toList());
        this.parts = new Tfidf(texts.stream().map(Grams::parts).toList());
        this.middle = middle(vectors);
        this.byPlace = new float[middle.length][size];
        for (int example = 0; example < size; example++) {
            float[] vector = centred(vectors.get(example));
            for (int place = 0; place < byPlace.length; place++) {
                byPlace[place][example] = vector[place];
            }
        }
    }

    Alike of(Grams text, float[] vector) {
        float[] byWords = byWords(text);
        float[] cosines = cosines(centred(vector));
        float[] all = new float[size];
        for (int i = 0; i < size; i++) {
            all[i] = (mix.words + mix.parts) * byWords[i] + mix.meaning * (float) Math.exp(mix.sharpness * (cosines[i] - 1));
        }
        return new Alike(all, byWords, cosines);
    }

    /** At most 1; both kinds count in proportion. */
    float[] byWords(Grams text) {
        float[] sums = new float[size];
        float both = mix.words + mix.parts;
        if (both > 0) {
            words.add(text.words(), mix.words / both, sums);
            parts.add(text.parts(), mix.parts / both, sums);
        }
        return sums;
    }

    private float[] cosines(float[] vector) {
        float[] cosines = new float[size];
        int place = 0;
        for (; place + 3 < byPlace.length; place += 4) {
            addFour(cosines, vector, place);
        }
        for (; place < byPlace.length; place++) {
            for (int i = 0; i < size; i++) {
                cosines[i] += vector[place] * byPlace[place][i];
            }
        }
        return cosines;
    }

    private void addFour(float[] cosines, float[] vector, int place) {
        float[] a = byPlace[place];
        float[] b = byPlace[place + 1];
        float[] c = byPlace[place + 2];
        float[] d = byPlace[place + 3];
        float timesA = vector[place];
        float timesB = vector[place + 1];
        float timesC = vector[place + 2];
        float timesD = vector[place + 3];
        for (int i = 0; i < cosines.length; i++) {
            cosines[i] += timesA * a[i] + timesB * b[i] + (timesC * c[i] + timesD * d[i]);
        }
    }

    /** Sentence vectors all point much the same way; what tells them apart is where they lie about their middle. */
    private float[] centred(float[] vector) {
        float[] centred = new float[vector.length];
        double squares = 1e-12;
        for (int i = 0; i < vector.length; i++) {
            centred[i] = vector[i] - middle[i];
            squares += centred[i] * centred[i];
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < vector.length; i++) {
            centred[i] /= length;
        }
        return centred;
    }

    private static float[] middle(List<float[]> vectors) {
        float[] middle = new float[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < middle.length; i++) {
                middle[i] += vector[i] / vectors.size();
            }
        }
        return middle;
    }
}
