package org.waypost.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waypost.knowledge.KnowledgeFiles;

/** The content files a command works on: those of the folders named, else what the jar carries. */
final class Content {
    private Content() {}

    static KnowledgeFiles files(Arguments arguments) throws IOException {
        var carried = KnowledgeFiles.carried();
        return part(arguments, carried, "knowledge-base").and(part(arguments, carried, "prompts"));
    }

    private static KnowledgeFiles part(Arguments arguments, KnowledgeFiles carried, String name) throws IOException {
        var folder = arguments.path("--waypost." + name);
        if (folder.isPresent()) {
            requireFolder(folder.get());
            return KnowledgeFiles.in(folder.get(), name);
        }
        return carried.under(name + "/");
    }

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput("There is no folder " + folder + ".");
        }
    }
}
