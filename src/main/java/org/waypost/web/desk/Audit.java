package org.waypost.web.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waypost.conversation.ConversationId;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who did what at the desk, and when: one line of JSON each, in the log and in a file for each day under the data folder's
 * {@code desk-audit}. It never holds what a caller said, what was answered or which danger it was.
 */
@Component
final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path folder;
    private final Clock clock;

    Audit(@Value("${waypost.store.path:data}") Path data, Clock clock) {
        this.folder = data.resolve("desk-audit");
        this.clock = clock;
    }

    /** What somebody can have done. */
    enum What {
        SIGNED_IN, SIGN_IN_REFUSED, SIGNED_OUT, TIMED_OUT, CALL_BEGUN, CALL_TAKEN_OVER, CALL_HELD, CALL_RESUMED, TURN, ANSWER_CHANGED,
        EMERGENCY_CHECK, DANGER_ANSWERED, CODE_MADE, COPY_MADE, NOTE_COPIED, OUTCOME_SET, CALL_ERASED, CALL_LEFT_TO_CALLER
    }

    /** A line of it. */
    private record Entry(Instant at, String who, String what, String conversation) {}

    /** @param who as they signed in; "" when nobody did */
    void note(String who, What what, ConversationId conversation) {
        note(who, what, conversation.value());
    }

    void note(String who, What what) {
        note(who, what, "");
    }

    private synchronized void note(String who, What what, String conversation) {
        var entry = new Entry(clock.instant(), who, what.name().toLowerCase(Locale.ROOT).replace('_', '-'), conversation);
        String line = JSON.writeValueAsString(entry);
        LOG.info("desk {}", line);
        try {
            Files.writeString(file(entry.at()), line + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            // A call goes on: somebody may be in danger. The line above is kept by whoever keeps the log.
            LOG.error("the desk's audit can't be written: {}", e.getClass().getSimpleName());
        }
    }

    private Path file(Instant at) throws IOException {
        var file = folder.resolve(at.atZone(ZoneOffset.UTC).toLocalDate() + ".jsonl");
        if (Files.notExists(file)) {
            Files.createDirectories(folder);
            try {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (FileAlreadyExistsException | UnsupportedOperationException e) {
                // Another process was first, or this system knows no such rights: then the folder's hold.
            }
        }
        return file;
    }
}
