package org.waypost.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waypost.web.api.Asked;

class SecurityConfigurationTest extends Asked {

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/health", "/actuator/env", "/nothing", "/h2-console", "/web/secret", "/.env"})
    void whatIsNotNamedIsRefused(String path) {
        assertThat(get(path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void everyAnswerCarriesTheGuardsOfABrowser() {
        for (String path : new String[] {"/api/v1/topics", "/nothing"}) {
            var headers = get(path, "").headers();
            assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                    .contains("default-src 'none'").contains("frame-ancestors 'none'").contains("script-src 'self'")
                    .doesNotContain("unsafe").doesNotContain("*").doesNotContain("data:"));
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
            assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void originsOnTheListMayCallWithoutCredentials() {
        var headers = fromOrigin("https://trust.example").headers();
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).contains("https://trust.example");
        assertThat(headers.firstValue("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void otherOriginsMayNot() {
        var answer = fromOrigin("https://evil.example");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/forbidden");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void aRefusalCanBeReadByAnOriginOnTheList() {
        var answer = send(request("/api/v1/organisations", "").header("Origin", "https://trust.example").GET());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("https://trust.example");
    }

    @Test
    void aPreflightTellsTheMethods() {
        var answer = send(request("/api/v1/conversations", "").header("Origin", "https://trust.example")
                .header("Access-Control-Request-Method", "POST").header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).hasValueSatisfying(all -> assertThat(all)
                .contains("DELETE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void anotherSitesFormIsRefused(String site) {
        var form = request("/turn", "").header("Sec-Fetch-Site", site).header("Content-Type", "application/x-www-form-urlencoded");
        assertThat(send(form.POST(BodyPublishers.ofString("text=hello"))).statusCode()).isEqualTo(403);
    }

    @Test
    void aFormFromAnotherOriginIsRefused() {
        var form = request("/turn", "").header("Origin", "https://evil.example").header("Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(send(form.POST(BodyPublishers.ofString("text=hello"))).statusCode()).isEqualTo(403);
    }

    private java.net.http.HttpResponse<String> fromOrigin(String origin) {
        return send(request("/api/v1/topics", "").header("Origin", origin).GET());
    }
}
