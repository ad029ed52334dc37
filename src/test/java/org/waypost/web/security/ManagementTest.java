package org.waypost.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.context.annotation.Import;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.waypost.web.api.Asked;
import org.waypost.web.page.StoreSwitch;

/** What an operator sees who has given management a port of its own. */
@DirtiesContext
@Import(StoreSwitch.class)
@TestPropertySource(properties = "management.server.port=8079")
class ManagementTest extends Asked {
    @LocalManagementPort
    int own;

    @Autowired
    StoreSwitch store;

    @Test
    void readinessTellsAStoreThatIsAway() throws Exception {
        assertThat(managed("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(managed("/actuator/health/readiness").statusCode()).isEqualTo(200);
        store.away = true;
        try {
            assertThat(managed("/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(managed("/actuator/health/readiness").body()).contains("\"store\":{\"status\":\"DOWN\"}").doesNotContain("away");
            assertThat(managed("/actuator/health/liveness").statusCode()).as("a restart would not mend it").isEqualTo(200);
        } finally {
            store.away = false;
        }
    }

    @Test
    void countsAreToldAndNothingElseIs() throws Exception {
        assertThat(managed("/actuator/prometheus").body()).contains("waypost_turn_step_seconds").contains("waypost_turns_waiting");
        for (String closed : new String[] {"/actuator/env", "/actuator", "/actuator/beans", "/actuator/heapdump", "/"}) {
            assertThat(managed(closed).statusCode()).as(closed).isIn(401, 403, 404);
        }
        assertThat(get("/actuator/health/readiness", "").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/prometheus", "").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> managed(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + own + path)).build(), BodyHandlers.ofString());
        }
    }
}
