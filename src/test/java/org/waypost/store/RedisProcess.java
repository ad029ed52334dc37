package org.waypost.store;

import io.lettuce.core.ClientOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import redis.embedded.RedisServer;

/** A real Redis, started once for all tests that ask; each test has keys of its own. */
public final class RedisProcess {
    private static final int PORT = freePort();
    private static final RedisServer SERVER = start(PORT);
    private static final LettuceConnectionFactory CONNECTIONS = connect(PORT);

    private RedisProcess() {}

    static Redis open(Clock clock, Duration keepFor) {
        return open(clock, keepFor, prefix());
    }

    static Redis open(Clock clock, Duration keepFor, String prefix) {
        return new Redis(CONNECTIONS, prefix, keepFor, clock);
    }

    public static int port() {
        return PORT;
    }

    public static LettuceConnectionFactory connections() {
        return CONNECTIONS;
    }

    static String prefix() {
        return "t" + UUID.randomUUID();
    }

    static LettuceConnectionFactory connect(int port) {
        return connect(port, ClientOptions.create());
    }

    static LettuceConnectionFactory connect(int port, ClientOptions options) {
        var client = LettuceClientConfiguration.builder().commandTimeout(Duration.ofSeconds(1)).clientOptions(options).build();
        var factory = new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", port), client);
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }

    static RedisServer start(int port) {
        var server = RedisServer.builder().port(port).setting("bind 127.0.0.1").setting("save \"\"").build();
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return server;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
