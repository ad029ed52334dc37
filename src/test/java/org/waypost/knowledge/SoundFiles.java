package org.waypost.knowledge;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** A small knowledge base without a fault, from {@code src/test/resources/sound}. */
public final class SoundFiles {
    private SoundFiles() {}

    public static KnowledgeFiles all() {
        return in(folder("/sound"));
    }

    public static String text(String file) {
        return java.util.Objects.requireNonNull(all().texts().get(file));
    }

    /** The sound files, one of them replaced. */
    public static KnowledgeFiles with(String file, String text) {
        var texts = new TreeMap<>(all().texts());
        texts.put(file, text);
        return new KnowledgeFiles(texts);
    }

    static Path folder(String resource) {
        try {
            return Path.of(java.util.Objects.requireNonNull(SoundFiles.class.getResource(resource)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static KnowledgeFiles in(Path folder) {
        try {
            var files = new KnowledgeFiles(java.util.Map.of());
            for (String top : java.util.List.of("knowledge-base", "prompts")) {
                if (Files.isDirectory(folder.resolve(top))) {
                    files = files.and(KnowledgeFiles.in(folder.resolve(top), top));
                }
            }
            return files;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
