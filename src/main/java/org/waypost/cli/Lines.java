package org.waypost.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines in, JSON Lines out. */
final class Lines {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private Lines() {}

    /** Hands over each line that isn't blank, with its number from 1; a line that isn't a JSON object is bad input. */
    static void each(Terminal terminal, BiConsumer<Integer, JsonNode> line) throws IOException {
        String text = terminal.in().readLine();
        for (int number = 1; text != null; number++) {
            if (!text.isBlank()) {
                line.accept(number, object(text, number));
            }
            text = terminal.in().readLine();
        }
    }

    private static JsonNode object(String text, int number) {
        try {
            var node = JSON.readTree(text);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new BadInput("line " + number + " is not JSON");
        }
        throw new BadInput("line " + number + " is not a JSON object");
    }

    static String text(JsonNode node, String field, int number) {
        var value = node.get(field);
        if (value == null || !value.isString()) {
            throw new BadInput("line " + number + " has no text under \"" + field + "\"");
        }
        return value.stringValue();
    }

    static List<String> texts(JsonNode node, String field, int number) {
        var value = node.get(field);
        if (value == null || !value.isArray()) {
            throw new BadInput("line " + number + " has no list under \"" + field + "\"");
        }
        return value.valueStream().map(item -> {
            if (!item.isString()) {
                throw new BadInput("line " + number + " has something other than texts under \"" + field + "\"");
            }
            return item.stringValue();
        }).toList();
    }
}
