package org.waypost.sending;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** One request, all of it within its time, the answer included. No redirect is followed: the letter goes where the operator said. */
final class Call {
    private static final int MOST_BYTES = 200_000;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;
    private static final Duration LONGEST_WAIT = Duration.ofHours(12);
    private final HttpClient client;

    Call() {
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** It came to no answer. */
    static final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        NoAnswer(String code) {
            super(code);
        }
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request, Duration within) throws NoAnswer {
        var sent = client.sendAsync(request.timeout(within).build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return sent.get(within.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new NoAnswer("timeout");
        } catch (ExecutionException e) {
            throw new NoAnswer(e.getCause() instanceof IOException broken ? code(broken) : "no-answer");
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswer("stopped");
        }
    }

    /** What an answer's status means for a letter that carries its key. */
    static Outcome outcome(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300 || status == CONFLICT) {
            return new Outcome.Sent();
        }
        String reason = "status-" + status;
        boolean later = status == 408 || status == 425 || status == TOO_MANY || status >= 500;
        return later ? new Outcome.Again(reason, asked(answer)) : new Outcome.Failed(reason);
    }

    /** {@code Retry-After} in seconds, at most twelve hours; a date there is let be, the back-off then serves. */
    private static Duration asked(HttpResponse<byte[]> answer) {
        String value = answer.headers().firstValue("Retry-After").orElse("").strip();
        if (!value.matches("\\d{1,9}")) {
            return Duration.ZERO;
        }
        var wait = Duration.ofSeconds(Long.parseLong(value));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String code(IOException cause) {
        return switch (cause) {
            case java.net.http.HttpTimeoutException timeout -> "timeout";
            case SSLException tls -> "tls";
            case java.net.ConnectException refused -> "no-connection";
            default -> "broken-off";
        };
    }
}
