package org.waypost.retrieval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The last vectors, since several steps of one turn ask for the same text's. Keeps no words: texts are known by their hash. */
final class RecentVectors {
    private static final int MOST = 256;

    private final Map<String, float[]> vectors = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > MOST;
        }
    };

    /** The text's vector, or an empty one when it isn't kept. */
    synchronized float[] get(String text) {
        return vectors.getOrDefault(hash(text), new float[0]);
    }

    synchronized void put(String text, float[] vector) {
        vectors.put(hash(text), vector);
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
