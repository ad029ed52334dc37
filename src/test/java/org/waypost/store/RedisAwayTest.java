package org.waypost.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.ClientOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.waypost.conversation.Conversation;
import org.waypost.turn.StoreUnavailable;
import redis.embedded.RedisServer;

/** A Redis of its own that is killed, filled and frozen. */
class RedisAwayTest {
    @TempDir
    Path folder;

    private final int port = RedisProcess.freePort();
    private final StoreContract.Hands clock = new StoreContract.Hands();
    private RedisServer server;
    private LettuceConnectionFactory connections;
    private RedisStore store;
    private Conversation begun;

    @BeforeEach
    void begin() {
        server = start();
        connections = RedisProcess.connect(port, ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS).build());
        store = new RedisStore(new Redis(connections, "away", StoreContract.KEEP, clock));
        begun = Samples.conversation();
        store.begin(begun, Samples.turn(begun, "t0", "Hello."), "hash");
    }

    @AfterEach
    void end() {
        connections.destroy();
        server.stop();
    }

    @Test
    void killedItIsUnavailableAndStartedAgainEveryAnsweredTurnIsThere() throws Exception {
        var next = Samples.next(begun, clock.now);
        store.append(next, Samples.turn(next, "t1", "kept"));
        kill();
        assertThatThrownBy(() -> store.load(begun.id())).isInstanceOf(StoreUnavailable.class);
        var lost = Samples.next(next, clock.now);
        assertThatThrownBy(() -> store.append(lost, Samples.turn(lost, "t2", "refused"))).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> store.erase(begun.id())).isInstanceOf(StoreUnavailable.class);
        server = start();
        assertThat(untilItAnswers()).isEqualTo(next);
        store.append(lost, Samples.turn(lost, "t2", "taken"));
        assertThat(store.load(begun.id())).isEqualTo(lost);
    }

    @Test
    void fullItKeepsNothingAndWhatIsThereCanBeRead() {
        config("maxmemory", "1mb");
        var next = Samples.next(begun, clock.now);
        assertThatThrownBy(() -> store.append(next, Samples.turn(next, "t1", "refused"))).isInstanceOf(StoreUnavailable.class);
        assertThat(store.load(begun.id())).isEqualTo(begun);
        assertThat(store.turn(begun.id(), "t1")).isEmpty();
        config("maxmemory", "0");
        store.append(next, Samples.turn(next, "t1", "taken"));
    }

    @Test
    void readOnlyItKeepsNothing() {
        command("REPLICAOF", "127.0.0.1", "1");
        var next = Samples.next(begun, clock.now);
        assertThatThrownBy(() -> store.append(next, Samples.turn(next, "t1", "refused"))).isInstanceOf(StoreUnavailable.class);
        command("REPLICAOF", "NO", "ONE");
        store.append(next, Samples.turn(next, "t1", "taken"));
        assertThat(store.load(begun.id())).isEqualTo(next);
    }

    /** The turn was kept and only the answer was late: the person is told the truth. */
    @Test
    void aTurnWhoseAnswerComesTooLateIsKeptOnce() throws Exception {
        var first = Samples.next(begun, clock.now);
        store.append(first, Samples.turn(first, "t1", "before"));
        var next = Samples.next(first, clock.now);
        var turn = Samples.turn(next, "t2", "kept");
        try (var frozen = new Frozen(pid(), Duration.ofMillis(1_500))) {
            assertThat(store.append(next, turn)).isEqualTo(turn);
        }
        assertThat(store.transcript(begun.id(), 1, 10)).containsExactly(turn);
    }

    @Test
    void oneThatHangsIsUnavailable() throws Exception {
        store.load(begun.id());
        try (var frozen = new Frozen(pid(), Duration.ofSeconds(4))) {
            assertThatThrownBy(() -> store.load(begun.id())).isInstanceOf(StoreUnavailable.class);
        }
        assertThat(untilItAnswers()).isEqualTo(begun);
    }

    /** A process that is stopped, and goes on after a while. */
    private static final class Frozen implements AutoCloseable {
        private final Thread thaw;

        Frozen(long pid, Duration time) throws Exception {
            signal(pid, "STOP");
            thaw = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(time);
                    signal(pid, "CONT");
                } catch (InterruptedException | IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        private static void signal(long pid, String name) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor();
        }

        @Override
        public void close() throws InterruptedException {
            thaw.join();
        }
    }

    private Conversation untilItAnswers() throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            try {
                return store.load(begun.id());
            } catch (StoreUnavailable e) {
                Thread.sleep(100);
            }
        }
        return store.load(begun.id());
    }

    private void config(String name, String value) {
        command("CONFIG", "SET", name, value);
    }

    private void command(String name, String... arguments) {
        try (var connection = connections.getConnection()) {
            byte[][] bytes = java.util.Arrays.stream(arguments).map(String::getBytes).toArray(byte[][]::new);
            connection.execute(name, bytes);
        }
    }

    private RedisServer start() {
        var started = RedisServer.builder().port(port).setting("bind 127.0.0.1").setting("save \"\"")
                .setting("appendonly yes").setting("appendfsync always").setting("dir " + folder).build();
        started.start();
        return started;
    }

    /** As kill -9. */
    private void kill() {
        long pid = pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
    }

    private long pid() {
        RedisCallback<String> ask = connection -> connection.serverCommands().info("server").getProperty("process_id");
        return Long.parseLong(new StringRedisTemplate(connections).execute(ask));
    }
}
