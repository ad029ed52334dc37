package org.waypost.understanding;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.waypost.retrieval.Vectors;

/**
 * Examples to learn from, and how alike each is to every other.
 *
 * @param answers each example's label
 * @param all altogether; square
 * @param byWords by words and their parts alone; square
 */
record Lesson(int[] answers, Likeness likeness, float[][] all, float[][] byWords) {
    static Lesson of(List<String> labels, List<Labelled> examples, Vectors vectors, Set<Component> without) {
        var texts = examples.stream().map(example -> Grams.of(Words.of(example.text()))).toList();
        var likeness = likeness(texts, examples, vectors, without);
        float[][] all = new float[texts.size()][];
        float[][] byWords = new float[texts.size()][];
        IntStream.range(0, texts.size()).parallel().forEach(i -> {
            var alike = likeness.of(texts.get(i), vectors.of(examples.get(i).text()));
            all[i] = alike.all();
            byWords[i] = alike.byWords();
        });
        return new Lesson(examples.stream().mapToInt(example -> labels.indexOf(example.label())).toArray(), likeness, all, byWords);
    }

    static Likeness likeness(List<Grams> texts, List<Labelled> examples, Vectors vectors, Set<Component> without) {
        return new Likeness(texts, examples.stream().map(example -> vectors.of(example.text())).toList(),
                Likeness.Mix.USUAL.without(without));
    }
}
