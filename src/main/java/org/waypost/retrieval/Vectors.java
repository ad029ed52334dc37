package org.waypost.retrieval;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The vectors of texts known beforehand, such as examples and passages, so that none is computed twice. Immutable. */
public final class Vectors {
    public static final Vectors NONE = new Vectors(Map.of());

    /** By the text's hash. */
    private final Map<String, float[]> byHash;
    private final List<float[]> ordered;
    private final Map<String, Integer> positions;

    private Vectors(Map<String, float[]> byHash) {
        this.byHash = Collections.unmodifiableMap(byHash);
        this.ordered = List.copyOf(byHash.values());
        this.positions = new HashMap<>();
        byHash.keySet().forEach(hash -> positions.put(hash, positions.size()));
    }

    /**
     * The vectors of these texts and no others.
     *
     * @param earlier those already known, by the same model
     */
    public static Vectors of(Collection<String> texts, Embeddings embeddings, Vectors earlier) {
        var distinct = texts.stream().distinct().sorted().toList();
        var byHash = new TreeMap<String, float[]>();
        for (String text : distinct) {
            var known = earlier.byHash.get(RecentVectors.hash(text));
            if (known != null) {
                byHash.put(RecentVectors.hash(text), known);
            }
        }
        var missing = distinct.stream().filter(text -> !byHash.containsKey(RecentVectors.hash(text))).toList();
        List<float[]> made = missing.isEmpty() ? List.of() : embeddings.all(missing);
        for (int i = 0; i < missing.size(); i++) {
            byHash.put(RecentVectors.hash(missing.get(i)), halved(made.get(i)));
        }
        return new Vectors(byHash);
    }

    /** These and those of another set. */
    public Vectors and(Vectors others) {
        var both = new TreeMap<>(byHash);
        both.putAll(others.byHash);
        return new Vectors(both);
    }

    /** @throws IllegalArgumentException when the text is none of them */
    public float[] of(String text) {
        return at(position(text));
    }

    /** Where a text's vector stands among these, which {@link #at} gives back, also after {@link #read}. */
    public int position(String text) {
        var position = positions.get(RecentVectors.hash(text));
        if (position == null) {
            throw new IllegalArgumentException("no vector was made for this text");
        }
        return position;
    }

    public float[] at(int position) {
        return ordered.get(position);
    }

    public int size() {
        return byHash.size();
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(byHash.size());
        for (var entry : byHash.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            for (float figure : entry.getValue()) {
                out.writeShort(Float.floatToFloat16(figure));
            }
        }
    }

    public static Vectors read(DataInputStream in) throws IOException {
        var byHash = new TreeMap<String, float[]>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String hash = in.readUTF();
            float[] vector = new float[in.readInt()];
            for (int at = 0; at < vector.length; at++) {
                vector[at] = Float.float16ToFloat(in.readShort());
            }
            byHash.put(hash, vector);
        }
        return new Vectors(byHash);
    }

    /** As it will be read back from a file, so that a model learnt now is the one learnt from the file. */
    private static float[] halved(float[] vector) {
        float[] halved = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            halved[i] = Float.float16ToFloat(Float.floatToFloat16(vector[i]));
        }
        return halved;
    }
}
