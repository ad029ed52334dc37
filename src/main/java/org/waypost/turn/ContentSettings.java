package org.waypost.turn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.waypost.knowledge.KnowledgeFiles;

/**
 * Where the content comes from.
 *
 * @param knowledgeBase a folder in place of what the jar carries; at most one
 * @param prompts a folder of prompts in place of what the jar carries; at most one
 */
@ConfigurationProperties("waypost")
public record ContentSettings(@DefaultValue List<Path> knowledgeBase, @DefaultValue List<Path> prompts) {
    public ContentSettings {
        knowledgeBase = List.copyOf(knowledgeBase);
        prompts = List.copyOf(prompts);
        if (knowledgeBase.size() > 1 || prompts.size() > 1) {
            throw new IllegalArgumentException("waypost.knowledge-base and waypost.prompts each name one folder");
        }
    }

    /** Whether there is a folder that may change. */
    boolean watched() {
        return !knowledgeBase.isEmpty() || !prompts.isEmpty();
    }

    /** The files as they are now. */
    KnowledgeFiles files() throws IOException {
        if (!watched()) {
            return KnowledgeFiles.carried();
        }
        return part("knowledge-base", knowledgeBase).and(part("prompts", prompts));
    }

    private static KnowledgeFiles part(String name, List<Path> folders) throws IOException {
        return folders.isEmpty() ? KnowledgeFiles.carried().under(name + "/") : KnowledgeFiles.in(folders.getFirst(), name);
    }
}
