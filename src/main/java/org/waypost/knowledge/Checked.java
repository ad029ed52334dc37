package org.waypost.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which files the build has checked, by their hash, carried beside the classes. */
public final class Checked {
    private static final String CARRIED = "checked/content.sha256";

    private Checked() {}

    /** Notes that these files were found sound. */
    public static void note(KnowledgeFiles files, Path classes) throws IOException {
        var file = classes.resolve(CARRIED);
        Files.createDirectories(file.getParent());
        Files.writeString(file, files.hash());
    }

    /** Whether they are what was found sound when these classes were built. */
    static boolean atBuild(KnowledgeFiles files) {
        try (InputStream in = Checked.class.getClassLoader().getResourceAsStream(CARRIED)) {
            return in != null && new String(in.readAllBytes(), StandardCharsets.UTF_8).equals(files.hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
