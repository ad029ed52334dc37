package org.waypost.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waypost.conversation.ConversationId;
import org.waypost.turn.Turn;

/** Kills a real process in mid-turn. */
class KilledStoreTest {
    private static final int TURNS_BEFORE_THE_KILL = 150;

    @TempDir
    Path folder;

    @Test
    void afterAKillEveryAcknowledgedTurnIsThereAndNoHalfOne() throws Exception {
        Process child = start();
        String id;
        int acknowledged = 0;
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            id = out.readLine();
            while (acknowledged < TURNS_BEFORE_THE_KILL) {
                acknowledged = Integer.parseInt(out.readLine());
            }
            // By its handle: the process object would close the stream that still holds what it said.
            child.toHandle().destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            acknowledged = Math.max(acknowledged, lastOf(out));
        }
        try (var database = Database.open(folder)) {
            var store = store(database);
            var conversation = store.load(new ConversationId(id));
            var turns = store.transcript(conversation.id(), -1, 1_000);
            assertThat(conversation.turn()).isGreaterThanOrEqualTo(acknowledged);
            assertThat(turns.getLast().number()).isEqualTo(conversation.turn());
            assertThat(turns).extracting(Turn::number).isSorted().hasSize(Math.min(500, conversation.turn() + 1));
        }
    }

    private static SqliteStore store(Database database) {
        return new SqliteStore(database, StoreContract.KEEP, Clock.fixed(Samples.START, java.time.ZoneOffset.UTC));
    }

    private Process start() throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        return new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), Child.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** What it still said before it died; a line cut off in the middle counts for nothing. */
    private static int lastOf(BufferedReader out) throws IOException {
        var rest = new StringBuilder();
        for (int letter = out.read(); letter >= 0; letter = out.read()) {
            rest.append((char) letter);
        }
        String whole = rest.substring(0, rest.lastIndexOf("\n") + 1).strip();
        return whole.isEmpty() ? 0 : Integer.parseInt(whole.substring(whole.lastIndexOf('\n') + 1));
    }

    /** Keeps turns as fast as it can, and says the number of each once it is kept. */
    static final class Child {
        static void main(String[] args) {
            var store = store(Database.open(Path.of(args[0])));
            var conversation = Samples.conversation();
            store.begin(conversation, Samples.turn(conversation, "t0", "Hello."), "hash");
            System.out.println(conversation.id());
            while (true) {
                conversation = Samples.next(conversation, Samples.START);
                store.append(conversation, Samples.turn(conversation, "t" + conversation.turn(), "word ".repeat(200)));
                System.out.println(conversation.turn());
            }
        }
    }
}
