package org.waypost.sending;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** One try at a receiver, whatever it does. */
class PostmanTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String SERVICE = "26785a09-ab16-4eb0-8407-a37497a57506";
    private static final String KEY = "3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Leased LETTER = letter(1);
    private final WireMockServer receiver =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());

    @BeforeEach
    void start() {
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 409})
    void whatWasTakenOrIsThereAlreadyIsSent(int status) {
        assertThat(answered(aResponse().withStatus(status))).isEqualTo(new Outcome.Sent());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 422})
    void whatTheReceiverWillNeverTakeIsDeadAtOnceWithItsReason(int status) {
        assertThat(answered(aResponse().withStatus(status).withBody("Ann"))).isEqualTo(new Outcome.Failed("status-" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void whatMayBetterItselfIsTriedAgain(int status) {
        assertThat(answered(aResponse().withStatus(status))).isEqualTo(new Outcome.Again("status-" + status, Duration.ZERO));
    }

    @Test
    void aReceiverSaysHowLongToWaitWithinReason() {
        assertThat(answered(aResponse().withStatus(429).withHeader("Retry-After", "77")))
                .isEqualTo(new Outcome.Again("status-429", Duration.ofSeconds(77)));
        assertThat(answered(aResponse().withStatus(503).withHeader("Retry-After", "999999999")))
                .isEqualTo(new Outcome.Again("status-503", Duration.ofHours(12)));
        assertThat(answered(aResponse().withStatus(503).withHeader("Retry-After", "soon")))
                .isEqualTo(new Outcome.Again("status-503", Duration.ZERO));
    }

    @Test
    void aRedirectIsNotFollowed() {
        assertThat(answered(aResponse().withStatus(307).withHeader("Location", "/elsewhere"))).isEqualTo(new Outcome.Failed("status-307"));
        assertThat(receiver.findAll(postRequestedFor(urlPathEqualTo("/elsewhere")))).isEmpty();
    }

    @Test
    void aHungADribblingAndABrokenReceiverAreTriedAgain() {
        assertThat(answered(aResponse().withFixedDelay(5_000))).isEqualTo(new Outcome.Again("timeout", Duration.ZERO));
        assertThat(answered(aResponse().withBody("x".repeat(1_000)).withChunkedDribbleDelay(100, 20_000)))
                .isEqualTo(new Outcome.Again("timeout", Duration.ZERO));
        assertThat(answered(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)))
                .isEqualTo(new Outcome.Again("broken-off", Duration.ZERO));
        receiver.stop();
        assertThat(webhook("http://localhost:" + freePort()).deliver(LETTER)).isEqualTo(new Outcome.Again("no-connection", Duration.ZERO));
    }

    @Test
    void aCertificateThatNobodyVouchesForIsSentNothing() {
        receiver.stubFor(post(anyUrl()).willReturn(aResponse()));
        assertThat(webhook("https://localhost:" + receiver.httpsPort()).deliver(LETTER))
                .isEqualTo(new Outcome.Again("tls", Duration.ZERO));
        assertThat(receiver.findAll(postRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void theReceiverCanTellWhoSentItAndWhen() {
        answered(aResponse());
        LoggedRequest call = receiver.findAll(postRequestedFor(urlPathEqualTo("/in"))).getFirst();
        assertThat(call.getBody()).isEqualTo(LETTER.body());
        assertThat(call.getHeader("Idempotency-Key")).isEqualTo("WP-1");
        String[] parts = call.getHeader("Waypost-Signature").split("[=,]");
        byte[] mine = Hmac.of(SECRET, Hmac.bytes(parts[1] + "."), call.getBody());
        assertThat(parts[3]).isEqualTo(HexFormat.of().formatHex(mine));
        // RFC 4231, test case 2.
        assertThat(HexFormat.of().formatHex(Hmac.of("Jefe", Hmac.bytes("what do ya want for nothing?"))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void notifyIsSentAnEmailUnderOurReferenceAndASignedToken() {
        receiver.stubFor(post(urlPathEqualTo("/v2/notifications/email")).willReturn(aResponse().withStatus(201)));
        assertThat(notify(LETTER)).isEqualTo(new Outcome.Sent());
        LoggedRequest call = receiver.findAll(postRequestedFor(urlPathEqualTo("/v2/notifications/email"))).getFirst();
        var body = JsonMapper.shared().readTree(call.getBody());
        assertThat(body.path("reference").asString()).isEqualTo("WP-1");
        assertThat(body.path("email_address").asString()).isEqualTo("records@example.org");
        assertThat(body.path("personalisation").path("letter").asString()).isEqualTo("Dear team");
        String[] token = call.getHeader("Authorization").substring("Bearer ".length()).split("\\.");
        assertThat(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8)).contains("\"iss\":\"" + SERVICE + "\"");
        assertThat(Base64.getUrlDecoder().decode(token[2])).isEqualTo(Hmac.of(KEY, Hmac.bytes(token[0] + "." + token[1])));
    }

    @Test
    void fromTheSecondTryOnNotifyIsAskedFirstWhetherItHasTheLetter() {
        receiver.stubFor(post(urlPathEqualTo("/v2/notifications/email")).willReturn(aResponse().withStatus(201)));
        receiver.stubFor(get(urlPathEqualTo("/v2/notifications")).willReturn(okJson("{\"notifications\": [{\"reference\": \"WP-1\"}]}")));
        assertThat(notify(letter(2))).isEqualTo(new Outcome.Sent());
        receiver.stubFor(get(urlPathEqualTo("/v2/notifications")).willReturn(aResponse().withStatus(500)));
        assertThat(notify(letter(2))).isEqualTo(new Outcome.Again("lookup-500", Duration.ZERO));
        assertThat(receiver.findAll(postRequestedFor(anyUrl()))).isEmpty();
        receiver.stubFor(get(urlPathEqualTo("/v2/notifications")).willReturn(okJson("{\"notifications\": []}")));
        assertThat(notify(letter(2))).isEqualTo(new Outcome.Sent());
        assertThat(receiver.findAll(postRequestedFor(anyUrl()))).hasSize(1);
    }

    @Test
    void thePauseIsRandomAndBounded() {
        for (int tries = 1; tries < 60; tries++) {
            assertThat(Postman.jitter(tries)).isBetween(Duration.ofSeconds(1), Duration.ofHours(4));
        }
        assertThat(Postman.jitter(1)).isLessThanOrEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void plainHttpElsewhereAShortSecretAndNoListAreRefused() {
        assertThatThrownBy(() -> settings("http://example.org/in", SECRET, List.of("lgi"))).hasMessageContaining(".url must be an https");
        assertThatThrownBy(() -> settings("https://example.org/in", "short", List.of("lgi"))).hasMessageContaining("at least 32");
        assertThatThrownBy(() -> settings("https://example.org/in", SECRET, List.of())).hasMessageContaining("organisations, handoffs");
        settings("https://example.org/in", SECRET, List.of("lgi"));
    }

    private static SendingSettings settings(String url, String secret, List<String> organisations) {
        var intake = new IntakeSettings("Leeds", IntakeSettings.Kind.WEBHOOK, organisations, List.of(), URI.create(url), secret, null, "",
                "", TIMEOUT);
        return new SendingSettings(java.util.Map.of("leeds", intake), Duration.ofHours(72), Duration.ofDays(30), 40,
                Duration.ofSeconds(2), URI.create("about:blank"));
    }

    private Outcome answered(ResponseDefinitionBuilder answer) {
        receiver.stubFor(post(urlPathEqualTo("/in")).willReturn(answer));
        return webhook("http://localhost:" + receiver.port()).deliver(LETTER);
    }

    private static WebhookIntake webhook(String base) {
        var settings = new IntakeSettings("Leeds", IntakeSettings.Kind.WEBHOOK, List.of("lgi"), List.of(), URI.create(base + "/in"), SECRET,
                null, "", "", TIMEOUT);
        return new WebhookIntake(settings, new Call(), Clock.systemUTC());
    }

    private Outcome notify(Leased letter) {
        var settings = new IntakeSettings("Leeds", IntakeSettings.Kind.NOTIFY, List.of("lgi"), List.of(), URI.create("about:blank"),
                "my_key-" + SERVICE + "-" + KEY, null, "records@example.org", SERVICE, Duration.ofSeconds(5));
        return new NotifyIntake(settings, URI.create("http://localhost:" + receiver.port()), new Call(), Clock.systemUTC()).deliver(letter);
    }

    private static Leased letter(int tries) {
        return new Leased("WP-1", "lease", "leeds", tries, "{\"letter\":{\"title\":\"Records\",\"text\":\"Dear team\"}}"
                .getBytes(StandardCharsets.UTF_8));
    }

    private static int freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
