package org.waypost.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description and what is built, held together. */
class OpenApiTest extends Asked {
    private static final String CONVERSATION = "/api/v1/conversations/{id}";

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void whatIsBuiltIsDescribedAndNothingElse() {
        assertThat(described()).isEqualTo(built());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var document = document();
        for (JsonNode reference : document.findValues("$ref")) {
            assertThat(document.at(reference.stringValue().substring(1)).isMissingNode()).as(reference.toString()).isFalse();
        }
    }

    @Test
    void theFieldsOfAReplyAreThoseDescribed() {
        var reply = tree(say("hello"));
        assertThat(new TreeSet<>(reply.propertyNames()))
                .isEqualTo(new TreeSet<>(document().at("/components/schemas/Reply/properties").propertyNames()));
    }

    /** Path and method to the refusals that its kind brings with it. */
    private TreeMap<String, TreeSet<String>> built() {
        var calls = new TreeMap<String, TreeSet<String>>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            for (String path : mapping.getPatternValues()) {
                if (path.startsWith("/api/")) {
                    mapping.getMethodsCondition().getMethods().forEach(method -> calls.put(method + " " + path, refusals(mapping,
                            handler, path)));
                }
            }
        });
        return calls;
    }

    private static TreeSet<String> refusals(RequestMappingInfo mapping, HandlerMethod handler, String path) {
        var statuses = new TreeSet<String>();
        if (path.startsWith(CONVERSATION)) {
            statuses.addAll(java.util.List.of("401", "403", "404", "503"));
        }
        if (!mapping.getConsumesCondition().isEmpty()) {
            statuses.addAll(java.util.List.of("400", "408", "413", "415", "422"));
        }
        if (!handler.getReturnType().getParameterType().equals(void.class)) {
            statuses.add("406");
        }
        return statuses;
    }

    private TreeMap<String, TreeSet<String>> described() {
        var own = java.util.List.of("200", "201", "202", "204");
        var calls = new TreeMap<String, TreeSet<String>>();
        var bars = built();
        document().path("paths").forEachEntry((path, methods) -> methods.forEachEntry((method, call) -> {
            String name = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
            var statuses = new TreeSet<>(call.path("responses").propertyNames());
            assertThat(statuses).as(name).containsAnyElementsOf(own);
            // Further refusals are the call's own: a query, a conflict, a limit.
            statuses.retainAll(bars.getOrDefault(name, new TreeSet<>()));
            calls.put(name, statuses);
        }));
        return calls;
    }

    private JsonNode document() {
        return tree(get("/api/v1/openapi.json", ""));
    }
}
