package org.waypost.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.langchain4j.model.output.FinishReason;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waypost.knowledge.Prompt;
import org.waypost.llm.Told.Said;
import org.waypost.llm.Told.Silent;
import org.waypost.llm.Told.Why;

/** One request on its way. The server's pieces are queued by its thread and read by the asker's, so the asker alone keeps the time. */
final class Exchange {
    private static final int CHARACTERS_A_TOKEN = 8;
    private static final int MOST_QUEUED = 4096;
    private final Ask ask;
    private final Predicate<String> begun;
    private final long started;
    private final ArrayBlockingQueue<Event> events = new ArrayBlockingQueue<>(MOST_QUEUED);
    private final StringBuilder text = new StringBuilder();
    private boolean hasBegun;

    private sealed interface Event {
        record Piece(String text, StreamingHandle handle) implements Event {}

        record Done(ChatResponse response) implements Event {}

        record Failed(Throwable why) implements Event {}
    }

    Exchange(Ask ask, Predicate<String> begun, long started) {
        this.ask = ask;
        this.begun = begun;
        this.started = started;
    }

    /** What came of it; empty when it failed before anything was said and there is time for another try. */
    Optional<Told> with(StreamingChatModel model) {
        try {
            model.chat(request(), new Queueing());
        } catch (RuntimeException e) {
            return failed(e);
        }
        while (true) {
            switch (next()) {
                case Event.Piece piece -> {
                    text.append(piece.text());
                    if (text.length() > (long) ask.outputTokens() * CHARACTERS_A_TOKEN) {
                        piece.handle().cancel();
                        return Optional.of(new Silent(Why.ENDLESS));
                    }
                    hasBegun = hasBegun || begun.test(text.toString());
                    if (left() <= 0) {
                        piece.handle().cancel();
                    }
                }
                case Event.Done done -> {
                    return Optional.of(said(done.response()));
                }
                case Event.Failed failed -> {
                    return failed(failed.why());
                }
                case null -> {
                    return Optional.of(new Silent(Why.LATE));
                }
            }
        }
    }

    private @Nullable Event next() {
        try {
            return left() <= 0 ? null : events.poll(left(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Nanoseconds until the beginning, or the whole, is late. */
    private long left() {
        var time = hasBegun ? ask.whole() : ask.first().compareTo(ask.whole()) < 0 ? ask.first() : ask.whole();
        return time.toNanos() - (System.nanoTime() - started);
    }

    private Told said(ChatResponse response) {
        if (response.finishReason() == FinishReason.LENGTH) {
            return new Silent(Why.ENDLESS);
        }
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            return new Silent(Why.REFUSED);
        }
        return text.toString().isBlank() ? new Silent(Why.EMPTY) : new Said(text.toString());
    }

    private Optional<Told> failed(Throwable why) {
        int status = status(why);
        if (why instanceof RateLimitException || status == 429) {
            return Optional.of(new Silent(Why.RATE_LIMITED));
        }
        boolean again = text.isEmpty() && (status == 0 || status >= 500) && 2 * left() > ask.first().toNanos();
        return again ? Optional.empty() : Optional.of(new Silent(Why.FAILED));
    }

    private static int status(Throwable why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http) {
                return http.statusCode();
            }
        }
        return 0;
    }

    private ChatRequest request() {
        var schema = JsonSchema.builder().name(ask.name().replace('-', '_')).rootElement(JsonRawSchema.from(ask.schema())).build();
        return ChatRequest.builder().messages(ask.messages().stream().map(Exchange::message).toList())
                .maxOutputTokens(ask.outputTokens())
                .responseFormat(ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema).build()).build();
    }

    private static ChatMessage message(Prompt.Message message) {
        return switch (message.role()) {
            case SYSTEM -> SystemMessage.from(message.text());
            case USER -> UserMessage.from(message.text());
            case ASSISTANT -> AiMessage.from(message.text());
        };
    }

    private final class Queueing implements StreamingChatResponseHandler {
        @Override
        public void onPartialResponse(PartialResponse piece, PartialResponseContext context) {
            if (!events.offer(new Event.Piece(piece.text(), context.streamingHandle()))) {
                context.streamingHandle().cancel();
            }
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            queue(new Event.Done(response));
        }

        @Override
        public void onError(Throwable why) {
            queue(new Event.Failed(why));
        }

        private void queue(Event event) {
            if (!events.offer(event)) {
                events.clear();
                events.add(new Event.Failed(new IllegalStateException("nobody reads")));
            }
        }
    }
}
