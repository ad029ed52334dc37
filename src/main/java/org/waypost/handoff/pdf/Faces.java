package org.waypost.handoff.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fonts of a letter, each standing in for what those before it lack. Noto (SIL Open Font License) covers Latin, Greek, Cyrillic,
 * Arabic, Hebrew and the scripts of South and South-East Asia, Droid Sans Fallback (Apache License) Chinese and Japanese.
 */
final class Faces {
    private static final String REGULAR = "/fonts/sans/NotoSansMerged-Regular.ttf";
    private static final String BOLD = "/fonts/sans/NotoSansMerged-Bold.ttf";
    private static final String CHINESE = "/fonts/DroidSansFallback.ttf";
    private final List<Face> regular;
    private final List<Face> bold;

    /** @param more font files of the operator's, for what the others lack */
    Faces(List<Path> more) {
        var fallback = new ArrayList<Face>();
        fallback.add(new Face(carried(CHINESE)));
        more.forEach(file -> fallback.add(new Face(read(file))));
        var plain = new Face(carried(REGULAR));
        regular = join(plain, fallback);
        fallback.addFirst(plain);
        bold = join(new Face(carried(BOLD)), fallback);
    }

    /** The first that has it. */
    Optional<Face> of(int codePoint, boolean heavy) {
        return (heavy ? bold : regular).stream().filter(face -> face.has(codePoint)).findFirst();
    }

    private static List<Face> join(Face first, List<Face> others) {
        var all = new ArrayList<Face>();
        all.add(first);
        all.addAll(others);
        return List.copyOf(all);
    }

    private static byte[] carried(String name) {
        try (InputStream in = Faces.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the font " + name + " was not built in; build with Maven");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
