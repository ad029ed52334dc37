package org.waypost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.waypost.turn.ConversationStore;

/** Plants markers wherever somebody can leave words, erases, and looks for them in every place that something could be left in. */
@ExtendWith(OutputCaptureExtension.class)
abstract class ErasedContract extends WithLetter {
    private static final String SAID = "zebraquagga";
    private static final String COMMENT = "okapitapir";
    private static final String TYPED = "Gnukudu Bongo";
    private static final String BUTTON = "client-turn-aardvark";
    private static final List<String> WORDS = List.of(SAID, COMMENT, TYPED, "Gnukudu", BUTTON);

    @Autowired
    MeterRegistry meters;

    @Autowired
    ConversationStore store;

    String code = "";
    String link = "";

    /** All that the store holds, as one text. */
    abstract String held();

    /** What else the store holds of the conversation, as a count. */
    abstract long rows();

    @Test
    void erasingLeavesNoTraceAnywhere(CapturedOutput log) throws IOException {
        var since = Instant.now();
        plant();
        assertThat(send(request(conversation(), token).DELETE()).statusCode()).isLessThan(300);
        nothingIsLeft(log, since);
    }

    @Test
    void nothingOutlivesItsTime(CapturedOutput log) throws IOException {
        var since = Instant.now();
        plant();
        pass();
        nothingIsLeft(log, since);
    }

    /** Makes the time pass after which a conversation goes. */
    void pass() {
        store.expire(Instant.now().plus(store.keepFor()));
    }

    private void plant() {
        turn("{\"text\": \"" + SAID + " wants to complain\", \"turnId\": \"" + BUTTON + "\"}");
        post(conversation() + "/feedback", "{\"turn\": 1, \"helpful\": false, \"comment\": \"" + COMMENT + "\"}", token);
        code = tree(post(conversation() + "/resume-code", "", token)).path("code").stringValue();
        link = tree(post(conversation() + "/downloads", "{\"handoff\": \"" + handoff + "\", \"as\": \"txt\", \"fields\": {\"fullName\": \""
                + TYPED + "\"}}", token)).path("url").stringValue();
        assertThat(get(link.substring(link.indexOf("/downloads")), "").body()).contains(TYPED);
        assertThat(held()).as("or the search finds nothing").contains(id).contains(BUTTON).doesNotContain(TYPED).doesNotContain(token)
                .doesNotContain(code.replace("-", "")).doesNotContain(link.substring(link.lastIndexOf('/') + 1));
        assertThat(rows()).isPositive();
    }

    private void nothingIsLeft(CapturedOutput log, Instant since) throws IOException {
        assertThat(held()).doesNotContain(id).doesNotContain(WORDS);
        assertThat(rows()).isZero();
        assertThat(get(link.substring(link.indexOf("/downloads")), "").statusCode()).isEqualTo(404);
        var secrets = List.of(token, code, code.replace("-", ""), link.substring(link.lastIndexOf('/') + 1));
        assertThat(log.getAll()).contains("turn " + id).doesNotContain(WORDS).doesNotContain(secrets);
        assertThat(counters()).contains("waypost").doesNotContain(id).doesNotContain(WORDS).doesNotContain(secrets);
        assertThat(temporary(since)).doesNotContain(WORDS).doesNotContain(secrets);
    }

    private String counters() {
        return meters.getMeters().stream().map(meter -> meter.getId().toString()).collect(Collectors.joining("\n"));
    }

    /** What was put into the folder for temporary files meanwhile, as far as it is small. */
    private static String temporary(Instant since) throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(Files::isRegularFile).filter(file -> isNew(file, since)).map(ErasedContract::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static boolean isNew(Path file, Instant since) {
        try {
            return Files.size(file) < 10_000_000 && Files.getLastModifiedTime(file).toInstant().isAfter(since);
        } catch (IOException e) {
            return false; // Another process has taken it away.
        }
    }

    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
