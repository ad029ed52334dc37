package org.waypost.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object that was sent, read strictly: no text for a number, no number for a text. Unknown fields are let be. */
final class Body {
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private final JsonNode object;

    private Body(JsonNode object) {
        this.object = object;
    }

    /** @throws Refused malformed: not JSON, or no object */
    static Body of(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            throw new Refused(Problem.malformed("There is no body. Send a JSON object."));
        }
        return read(bytes);
    }

    /** As {@link #of}; without a body it is an empty object. */
    static Body optional(byte @Nullable [] bytes) {
        return bytes == null || bytes.length == 0 ? new Body(JSON.createObjectNode()) : read(bytes);
    }

    private static Body read(byte[] bytes) {
        try {
            JsonNode node = JSON.readTree(bytes);
            if (node.isObject()) {
                return new Body(node);
            }
        } catch (JacksonException e) {
            // Its message may quote what was sent.
        }
        throw new Refused(Problem.malformed("It is no JSON object."));
    }

    Optional<String> text(String field) {
        return get(field).map(node -> text(field, node));
    }

    Optional<Integer> number(String field) {
        return get(field).map(node -> {
            if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 0) {
                throw new Refused(Problem.malformed("\"" + field + "\" must be a whole number from 0."));
            }
            return node.intValue();
        });
    }

    Optional<Boolean> truth(String field) {
        return get(field).map(node -> {
            if (!node.isBoolean()) {
                throw new Refused(Problem.malformed("\"" + field + "\" must be true or false."));
            }
            return node.booleanValue();
        });
    }

    /** An object of texts; empty when absent. */
    Map<String, String> texts(String field) {
        var texts = new LinkedHashMap<String, String>();
        get(field).ifPresent(node -> {
            if (!node.isObject()) {
                throw new Refused(Problem.malformed("\"" + field + "\" must be an object of texts."));
            }
            node.properties().forEach(entry -> texts.put(entry.getKey(), text(field, entry.getValue())));
        });
        return texts;
    }

    private Optional<JsonNode> get(String field) {
        return Optional.ofNullable(object.get(field)).filter(node -> !node.isNull());
    }

    private static String text(String field, JsonNode node) {
        if (!node.isString()) {
            throw new Refused(Problem.malformed("\"" + field + "\" must be a text."));
        }
        String text = node.stringValue();
        var halves = new ArrayList<Integer>();
        text.codePoints().filter(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE).forEach(halves::add);
        if (!halves.isEmpty()) {
            throw new Refused(Problem.malformed("\"" + field + "\" holds half a character, which UTF-8 can't write."));
        }
        return text;
    }
}
