package org.waypost.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Text made small for a store that keeps it in memory: one byte that names the way it was packed, then the text, deflated with what such
 * texts have in common. What was packed one way is read that way for ever: another dictionary gets another byte.
 */
final class Packing {
    private static final byte FIRST = 1;
    private static final String DICTIONARY = "/store/dictionary-1.txt";
    private static final byte[] COMMON = dictionary();

    private Packing() {}

    static byte[] pack(String text) {
        var packed = new ByteArrayOutputStream();
        packed.write(FIRST);
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(COMMON);
            try (var out = new DeflaterOutputStream(packed, deflater)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    /** @throws UncheckedIOException it was not made by {@link #pack} */
    static String unpack(byte[] packed) {
        var inflater = new Inflater(true);
        try {
            if (packed.length == 0 || packed[0] != FIRST) {
                throw new IOException("packed in a way that is not known here");
            }
            inflater.setDictionary(COMMON);
            try (var in = new InflaterInputStream(new ByteArrayInputStream(packed, 1, packed.length - 1), inflater)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] dictionary() {
        try (InputStream in = Objects.requireNonNull(Packing.class.getResourceAsStream(DICTIONARY), DICTIONARY)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
