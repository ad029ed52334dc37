package org.waypost.organisations.elsewhere;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request for JSON, all of it within a deadline, body included: a server that dribbles is cut off. */
final class RegisterCall {
    private static final long MOST_BYTES = 2_000_000;
    private static final int SERVER_FAULT = 500;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient client;

    RegisterCall(Duration deadline) {
        this.client = HttpClient.newBuilder().connectTimeout(deadline).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    JsonNode get(URI address, Map<String, String> headers, Duration within) throws Failed {
        var request = HttpRequest.newBuilder(address).timeout(within);
        headers.forEach(request::header);
        var sent = client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return read(sent.get(within.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new Failed("no whole answer in time", false);
        } catch (ExecutionException e) {
            throw new Failed(String.valueOf(e.getCause()), e.getCause() instanceof IOException);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted", false);
        }
    }

    private static JsonNode read(HttpResponse<byte[]> response) throws Failed {
        if (response.statusCode() != 200) {
            throw new Failed("status " + response.statusCode(), response.statusCode() >= SERVER_FAULT);
        }
        if (!response.headers().firstValue("Content-Type").orElse("").contains("json")) {
            throw new Failed("no JSON", false);
        }
        try {
            return MAPPER.readTree(response.body());
        } catch (JacksonException e) {
            throw new Failed("malformed JSON", false);
        }
    }

    /** It didn't work; whether it makes sense to ask once more. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean again;

        Failed(String why, boolean again) {
            super(why);
            this.again = again;
        }

        boolean isWorthAnotherTry() {
            return again;
        }
    }
}
