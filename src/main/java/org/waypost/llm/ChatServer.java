package org.waypost.llm;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;

/** LangChain4j's client for the server that the settings name. */
final class ChatServer {
    private static final double PLAIN = 0.0;

    private ChatServer() {}

    static StreamingChatModel at(ModelSettings settings) {
        var http = new TimedHttp.Builder(settings.whole());
        return switch (settings.kind()) {
            case OPENAI -> OpenAiStreamingChatModel.builder().httpClientBuilder(http).baseUrl(settings.baseUrl())
                    .apiKey(settings.key().isEmpty() ? "none" : settings.key()).modelName(settings.name()).temperature(PLAIN)
                    .strictJsonSchema(true).timeout(settings.whole()).build();
            case OLLAMA -> OllamaStreamingChatModel.builder().httpClientBuilder(http).baseUrl(settings.baseUrl())
                    .modelName(settings.name()).temperature(PLAIN).think(false).timeout(settings.whole()).build();
        };
    }
}
