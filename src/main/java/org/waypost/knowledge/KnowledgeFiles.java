package org.waypost.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The text of every content file, by its path from the project's top ({@code knowledge-base/slots.yaml},
 * {@code prompts/compose.md}), from a folder or from the jar. Immutable.
 */
public final class KnowledgeFiles {
    private static final String KINDS = "(?s).*\\.(yaml|md|csv|tsv)";
    private final Map<String, String> texts;

    public KnowledgeFiles(Map<String, String> texts) {
        this.texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** What the jar (or the class path) carries. */
    public static KnowledgeFiles carried() {
        var texts = new TreeMap<String, String>();
        for (String top : List.of("knowledge-base", "prompts")) {
            texts.putAll(onClassPath(top));
        }
        return new KnowledgeFiles(texts);
    }

    /** Those of a folder, named as though it were {@code top}. */
    public static KnowledgeFiles in(Path folder, String top) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var walk = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                String name = top + "/" + folder.relativize(file).toString().replace('\\', '/');
                if (name.matches(KINDS)) {
                    texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return new KnowledgeFiles(texts);
    }

    /** These files with those of another set beside them. */
    public KnowledgeFiles and(KnowledgeFiles others) {
        var both = new TreeMap<>(texts);
        both.putAll(others.texts);
        return new KnowledgeFiles(both);
    }

    /** Only those whose path starts so, such as {@code prompts/}. */
    public KnowledgeFiles under(String prefix) {
        var some = new TreeMap<>(texts);
        some.keySet().removeIf(name -> !name.startsWith(prefix));
        return new KnowledgeFiles(some);
    }

    public Map<String, String> texts() {
        return texts;
    }

    /** Names this exact content: what was trained from it is good while this stays the same. 64 hexadecimal digits. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Map<String, String> onClassPath(String top) {
        var texts = new TreeMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:/" + top + "/**/*.*")) {
                String url = resource.getURL().toString();
                String name = top + "/" + url.substring(url.lastIndexOf("/" + top + "/") + top.length() + 2);
                if (name.matches(KINDS)) {
                    texts.put(name, resource.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
