package org.waypost.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.WordingId;

class EditionsTest {
    private static final String ARTICLE = "knowledge-base/articles/records/cost.md";
    private static final String WORDING = "knowledge-base/replies/dialogue.yaml";

    @Test
    void aChangedFileIsServedAndAFaultyOneIsNot() {
        try (var editions = Editions.open(KnowledgeFiles.carried(), Clock.systemUTC())) {
            editions.reload(with(WORDING, text(WORDING).replace("recap-nothing: You haven't", "recap-nothing: So far you haven't")));
            var changed = editions.current();
            assertTrue(changed.knowledge().wordings().get(new WordingId("recap-nothing")).getFirst().startsWith("So far"));

            var refused = assertThrows(ContentFaulty.class, () -> editions.reload(with(WORDING, "greeting: [unclosed")));
            assertTrue(refused.faults().getFirst().toString().startsWith(WORDING + ":"), refused.getMessage());
            assertSame(changed, editions.current());
        }
    }

    @Test
    void aFaultInTheRedFlagsStopsTheStartToo() {
        var cards = "knowledge-base/red-flags/cards.yaml";
        var refused = assertThrows(ContentFaulty.class, () -> Editions.open(with(cards, "- {id: emergency}"), Clock.systemUTC()));
        assertTrue(refused.faults().stream().anyMatch(fault -> fault.file().startsWith("knowledge-base/red-flags/")),
                refused.getMessage());
    }

    @Test
    void whatTheBuildHasNotCheckedIsHeldToEveryRule() {
        var uncited = text(ARTICLE).replaceFirst("\\[[a-z0-9-]+]", "");
        assertThrows(ContentFaulty.class, () -> Editions.open(with(ARTICLE, uncited), Clock.systemUTC()));
    }

    @Test
    void aWatchedFolderIsReadAgainWhenItChanges(@TempDir Path folder) throws Exception {
        for (var file : KnowledgeFiles.carried().under("knowledge-base/").texts().entrySet()) {
            var copy = folder.resolve(file.getKey().substring("knowledge-base/".length()));
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }
        var settings = new ContentSettings(List.of(folder), List.of());
        try (var editions = Editions.open(settings.files(), Clock.systemUTC()); var watch = new ContentWatch(editions, settings)) {
            Files.writeString(folder.resolve("replies/dialogue.yaml"), text(WORDING).replace("recap-nothing: You",
                    "recap-nothing: Now you"));
            watch.look();
            assertTrue(editions.current().knowledge().wordings().get(new WordingId("recap-nothing")).getFirst().startsWith("Now you"));
            var good = editions.current();
            Files.writeString(folder.resolve("slots.yaml"), "subject: {kind: nonsense}");
            watch.look();
            assertSame(good, editions.current());
        }
    }

    @Test
    void twoFoldersForTheSameContentAreRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> new ContentSettings(List.of(Path.of("a"), Path.of("b")),
                List.of()));
        assertEquals("waypost.knowledge-base and waypost.prompts each name one folder", refused.getMessage());
    }

    private static String text(String file) {
        return KnowledgeFiles.carried().texts().get(file);
    }

    private static KnowledgeFiles with(String file, String text) {
        var texts = new TreeMap<>(KnowledgeFiles.carried().texts());
        texts.put(file, text);
        return new KnowledgeFiles(texts);
    }
}
