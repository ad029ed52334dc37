package org.waypost.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The JDK's client with an end to everything: a response is closed when its time is over or it has grown too long, however it
 * dribbles. Error bodies are not read, since a server may send back what it was sent.
 */
final class TimedHttp implements HttpClient {
    private static final long MOST_BYTES = 2_000_000;
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private final java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder().connectTimeout(CONNECT)
            .version(java.net.http.HttpClient.Version.HTTP_1_1).followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private final ScheduledExecutorService ends =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("model-ends").factory());
    private final Duration whole;

    private TimedHttp(Duration whole) {
        this.whole = whole;
    }

    /** Made by LangChain4j's models; the time they ask for is not longer than ours. */
    static final class Builder implements HttpClientBuilder {
        private final Duration whole;

        Builder(Duration whole) {
            this.whole = whole;
        }

        @Override
        public Duration connectTimeout() {
            return CONNECT;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return whole;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return new TimedHttp(whole);
        }
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("answers are streamed");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        Thread.ofVirtual().name("model-stream").start(() -> {
            try {
                stream(request, parser, listener);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                listener.onError(e);
            } catch (IOException | RuntimeException e) {
                listener.onError(e);
            }
        });
    }

    private void stream(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + whole.toNanos();
        var response = client.send(jdk(request), BodyHandlers.ofInputStream());
        var body = response.body();
        var end = ends.schedule(() -> closed(body), until - System.nanoTime(), TimeUnit.NANOSECONDS);
        try (body) {
            if (response.statusCode() / 100 != 2) {
                throw new HttpException(response.statusCode(), "status " + response.statusCode());
            }
            listener.onOpen(opened(response));
            parser.parse(new Capped(body), new Firm(listener));
            listener.onClose();
        } finally {
            end.cancel(false);
        }
    }

    private java.net.http.HttpRequest jdk(HttpRequest request) {
        var builder = java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(whole)
                .method(request.method().name(), BodyPublishers.ofString(request.body() == null ? "" : request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private static SuccessfulHttpResponse opened(HttpResponse<InputStream> response) {
        return SuccessfulHttpResponse.builder().statusCode(response.statusCode()).headers(response.headers().map()).build();
    }

    private static void closed(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            Thread.yield(); // it is closed already
        }
    }

    /** Ends the exchange at the first event that can't be read. LangChain4j would log it, with what was said in it, and go on. */
    private record Firm(ServerSentEventListener listener) implements ServerSentEventListener {
        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            try {
                listener.onEvent(event, context);
            } catch (RuntimeException e) {
                context.parsingHandle().cancel();
                listener.onError(new IllegalStateException("an event that can't be read"));
            }
        }

        @Override
        public void onError(Throwable error) {
            listener.onError(error);
        }
    }

    private static final class Capped extends FilterInputStream {
        private long left = MOST_BYTES;

        Capped(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            spend(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int read = super.read(into, at, length);
            spend(Math.max(0, read));
            return read;
        }

        private void spend(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("more than a model may say");
            }
        }
    }
}
