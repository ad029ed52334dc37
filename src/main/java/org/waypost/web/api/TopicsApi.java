package org.waypost.web.api;

import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waypost.knowledge.Journey;
import org.waypost.turn.Editions;

/** What can be asked for here: the topics, and the API's own description. */
@RestController
final class TopicsApi {
    private static final Resource DESCRIPTION = new ClassPathResource("api/openapi.json");
    private final Editions editions;

    TopicsApi(Editions editions) {
        this.editions = editions;
    }

    /** What the assistant can help with. */
    record Topics(List<Topic> topics) {}

    /** @param id sent as {@code topic} when a conversation begins */
    record Topic(String id, String title) {}

    @GetMapping(path = "/api/v1/topics", produces = MediaType.APPLICATION_JSON_VALUE)
    Topics topics() {
        return new Topics(editions.current().knowledge().journeys().values().stream()
                .sorted(Comparator.comparing(Journey::id))
                .map(journey -> new Topic(journey.id().value(), journey.title()))
                .toList());
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(DESCRIPTION);
    }
}
