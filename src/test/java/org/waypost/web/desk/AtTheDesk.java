package org.waypost.web.desk;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Waypost whole with its desk open: sam and kim sign in with a password, others with a real provider. All tests of the desk share it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@Import(AtTheDesk.Sessions.class)
abstract class AtTheDesk {
    static final String PASSWORD = "correct horse battery";
    /** Of {@link #PASSWORD}, made as weak as can be to be quick. */
    static final String HASH = "{bcrypt}" + new org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder(4).encode(PASSWORD);
    static final int TRIES = 40;
    static final String FRAGMENT = "text/vnd.waypost.fragment+html";
    private static final Pattern KEY = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int PORT = free();
    private static final String ISSUER = Provider.start(PORT);

    @Autowired
    Sessions sessions;

    @Value("${waypost.store.path}")
    Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("waypost.store.kind", () -> "memory");
        registry.add("waypost.store.path", () -> "target/test-data/desk-" + PORT);
        registry.add("waypost.limits.sign-ins", () -> TRIES);
        registry.add("waypost.limits.client-sign-ins", () -> 1000);
        registry.add("waypost.desk.users[0].name", () -> "sam");
        registry.add("waypost.desk.users[0].password", () -> HASH);
        registry.add("waypost.desk.users[1].name", () -> "kim");
        registry.add("waypost.desk.users[1].password", () -> HASH);
        registry.add("waypost.desk.oidc.issuer", () -> ISSUER);
        registry.add("waypost.desk.oidc.client-id", () -> "waypost");
        registry.add("waypost.desk.oidc.client-secret", () -> Provider.SECRET);
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String at(String path) {
        return "http://localhost:" + PORT + path;
    }

    /** The server's sessions, as they are made. */
    @TestConfiguration
    static class Sessions {
        private final List<HttpSession> made = new CopyOnWriteArrayList<>();

        @Bean
        ServletListenerRegistrationBean<HttpSessionListener> watching() {
            return new ServletListenerRegistrationBean<>(new HttpSessionListener() {
                @Override
                public void sessionCreated(HttpSessionEvent event) {
                    made.add(event.getSession());
                }
            });
        }

        HttpSession latest() {
            return made.getLast();
        }
    }

    /** All lines of the audit so far. */
    List<String> audit() throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.list(data.resolve("desk-audit"))) {
            for (Path file : files.toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    /** A browser without script: it keeps cookies and the key of the page it saw last. */
    static final class Client {
        private final HttpClient http;
        private String key = "";
        String page = "";

        Client(HttpClient.Redirect redirects) {
            this.http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(redirects).build();
        }

        Client() {
            this(HttpClient.Redirect.NEVER);
        }

        static Client signedIn(String name) {
            var client = new Client();
            client.get("/desk/sign-in");
            client.post("/desk/sign-in", "username", name, "password", PASSWORD);
            client.get("/desk");
            return client;
        }

        HttpResponse<String> get(String path) {
            return send(HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : URI.create(at(path)))
                    .header("Accept", "text/html").GET());
        }

        HttpResponse<String> post(String path, String... fields) {
            return send(form(path, key, fields).header("Accept", "text/html"));
        }

        /** As the script sends it: the answer is the screen. */
        String act(String path, String... fields) {
            return send(form(path, key, fields).header("Accept", FRAGMENT)).body();
        }

        HttpResponse<String> postWithoutKey(String path, String... fields) {
            return send(form(path, "", fields));
        }

        private static HttpRequest.Builder form(String path, String key, String... fields) {
            var body = new StringBuilder("_csrf=" + encoded(key));
            for (int index = 0; index < fields.length; index += 2) {
                body.append('&').append(fields[index]).append('=').append(encoded(fields[index + 1]));
            }
            return HttpRequest.newBuilder(path.startsWith("http") ? URI.create(path) : URI.create(at(path)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body.toString()));
        }

        HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                var answer = http.send(request.build(), BodyHandlers.ofString());
                page = answer.body();
                var found = KEY.matcher(page);
                if (found.find()) {
                    key = found.group(1);
                }
                return answer;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** Where an answer leads, without the server's name. */
    static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(at(""), "");
    }
}
