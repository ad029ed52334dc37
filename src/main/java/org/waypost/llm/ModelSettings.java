package org.waypost.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Conditional;

/**
 * Which language model is asked, and how far. There is such a bean only where a model is set up.
 *
 * @param kind {@code openai} for any server that speaks OpenAI's API, {@code ollama} for Ollama's own
 * @param baseUrl where it is, such as the part before {@code /chat/completions}
 * @param name the model's name there
 * @param apiKey its key, best set as the environment variable {@code WAYPOST_MODEL_API_KEY}; "" where none is needed
 * @param apiKeyFile a file that holds the key in its place; read at the start
 * @param firstSentence how long the first sentence may take, 100 ms to 10 s
 * @param whole how long a turn may wait for a model in all, 100 ms to 20 s
 * @param atOnce requests at a time, 1 to 64
 * @param tokensADay tokens sent and received in a day (UTC), counted high, by this process
 * @param offFile while a file of this name is there, no model is asked; looked at before each request
 * @param remembered answers kept in memory, 0 to 10,000
 */
@Conditional(ModelSetUp.class)
@ConfigurationProperties("waypost.model")
record ModelSettings(
        Kind kind, @DefaultValue("") String baseUrl, @DefaultValue("") String name, @DefaultValue("") String apiKey,
        @DefaultValue("") String apiKeyFile, @DefaultValue("3s") Duration firstSentence, @DefaultValue("8s") Duration whole,
        @DefaultValue("4") int atOnce, @DefaultValue("2000000") long tokensADay, @DefaultValue("data/model-off") Path offFile,
        @DefaultValue("500") int remembered, @DefaultValue Jobs jobs) {
    private static final Duration LEAST = Duration.ofMillis(100);

    ModelSettings {
        between("first-sentence", firstSentence, Duration.ofSeconds(10));
        between("whole", whole, Duration.ofSeconds(20));
        need(atOnce >= 1 && atOnce <= 64, "at-once is " + atOnce + "; it must lie between 1 and 64");
        need(tokensADay >= 0, "tokens-a-day is " + tokensADay + "; it must be 0 or more");
        need(remembered >= 0 && remembered <= 10_000, "remembered is " + remembered + "; it must lie between 0 and 10000");
        need(apiKey.isEmpty() || apiKeyFile.isEmpty(), "api-key and api-key-file are both set; leave one out");
        need(!name.isBlank(), "name is missing: the model's name at the server");
        need(isAddress(baseUrl), "base-url is no http or https address, or holds a user name");
    }

    /** Which API it speaks. */
    enum Kind { OPENAI, OLLAMA }

    /** Jobs, each switched by itself. */
    record Jobs(@DefaultValue("true") boolean answer, @DefaultValue("true") boolean understand) {
        boolean on(Job job) {
            return switch (job) {
                case ANSWER -> answer;
                case UNDERSTAND -> understand;
            };
        }
    }

    /**
     * The key; "" for none.
     *
     * @throws UncheckedIOException when its file can't be read
     */
    String key() {
        try {
            return apiKeyFile.isEmpty() ? apiKey : Files.readString(Path.of(apiKeyFile)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("waypost.model.api-key-file can't be read", e);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ModelSettings[" + kind + " " + name + "]";
    }

    private static boolean isAddress(String text) {
        try {
            var uri = URI.create(text);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void between(String key, Duration value, Duration most) {
        need(value.compareTo(LEAST) >= 0 && value.compareTo(most) <= 0,
                key + " is " + value + "; it must lie between 100ms and " + most.toSeconds() + "s");
    }

    private static void need(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException("waypost.model." + fault);
        }
    }
}
