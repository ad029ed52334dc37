package org.waypost.organisations.elsewhere;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waypost.organisations.FurtherOrganisations;
import org.waypost.organisations.Organisation;

/** A register that stands elsewhere, and everything that can go wrong with it. */
class AskedRegisterTest {
    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    private static final String FHIR = "application/fhir+json";
    /** Long enough for a busy machine. */
    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final Optional<String> GP = Optional.of("gp");
    private FurtherOrganisations register = off();

    @BeforeEach
    void begin() {
        register = ods();
    }

    @Test
    void aSurgeryIsFoundWithItsTownAndWhoSaysSo() {
        answer(okForContentType(FHIR, bundle(practice("Y00001", "THE ELMS SURGERY", "LEEDS", "LS1 1AA", true))));
        var known = (FurtherOrganisations.Known) register.find("the elms", GP);
        assertThat(known.attribution()).isEqualTo("The register");
        assertThat(known.organisations()).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo("The Elms Surgery");
            assertThat(found.town()).isEqualTo("Leeds");
            assertThat(found.postcode()).isEqualTo("LS1 1AA");
            assertThat(found.odsCode()).isEqualTo("Y00001");
            assertThat(found.kind()).isEqualTo("gp");
        });
        SERVER.verify(getRequestedFor(urlPathEqualTo("/fhir/Organization")).withQueryParam("name:contains", equalTo("the elms"))
                .withQueryParam("roleCode", equalTo("RO76")).withQueryParam("active", equalTo("true")).withHeader("apikey", equalTo("k")));
    }

    @Test
    void aPostcodeIsLookedForAsOne() {
        answer(okForContentType(FHIR, bundle()));
        register.find("ls1 1aa", GP);
        SERVER.verify(getRequestedFor(urlPathEqualTo("/fhir/Organization")).withQueryParam("address-postalcode", equalTo("LS1 1AA")));
    }

    @Test
    void noneIsKnownAndNotAway() {
        answer(okForContentType(FHIR, bundle()));
        assertThat(found("nowhere")).isEmpty();
    }

    @Test
    void ofManyTenAreGivenAndOnesClosedAreNot() {
        var many = new String[30];
        for (int i = 0; i < many.length; i++) {
            many[i] = practice("Y" + i, "SURGERY " + i, "LEEDS", "LS1", i > 0);
        }
        answer(okForContentType(FHIR, bundle(many)));
        assertThat(found("surgery")).hasSize(10).extracting(Organisation::name).doesNotContain("Surgery 0");
    }

    @Test
    void oneWithoutANameIsLeftOutAndOneWithoutAnAddressIsNot() {
        answer(okForContentType(FHIR, bundle("{\"resourceType\":\"Organization\",\"id\":\"A\"}",
                "{\"resourceType\":\"Organization\",\"id\":\"B\",\"name\":\"St Mary's\"}")));
        assertThat(found("st marys")).extracting(Organisation::name).containsExactly("St Mary's");
    }

    @Test
    void anAnswerIsKept() {
        answer(okForContentType(FHIR, bundle()));
        register.find("The Elms", GP);
        register.find("the  elms", GP);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void aFaultIsAskedOnceMore() {
        SERVER.stubFor(any(anyUrl()).inScenario("s").whenScenarioStateIs(Scenario.STARTED).willSetStateTo("up")
                .willReturn(aResponse().withStatus(503)));
        SERVER.stubFor(any(anyUrl()).inScenario("s").whenScenarioStateIs("up").willReturn(okForContentType(FHIR, bundle())));
        assertThat(found("elms")).isEmpty();
        assertThat(asked()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 429, 302})
    void whatWouldOnlyBeRefusedAgainIsNotAskedAgain(int status) {
        answer(aResponse().withStatus(status).withHeader("Location", "http://127.0.0.1:1/").withHeader("Content-Type", FHIR));
        away();
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsAway() {
        for (String body : List.of("", "{", "[]", "{\"resourceType\":\"OperationOutcome\"}", "<html>")) {
            SERVER.resetAll();
            register = ods();
            answer(okForContentType(FHIR, body));
            away();
        }
    }

    @Test
    void anotherContentTypeIsAway() {
        answer(okForContentType("text/html", bundle()));
        away();
    }

    @Test
    void aBrokenConnectionIsAwayAfterTwoTries() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        away();
        answer(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK).withHeader("Content-Type", FHIR));
        away();
    }

    @Test
    void oneThatHangsOrDribblesIsCutOff() {
        register = ods(Duration.ofMillis(700));
        answer(okForContentType(FHIR, bundle()).withFixedDelay(5_000));
        away();
        answer(okForContentType(FHIR, bundle()).withChunkedDribbleDelay(10, 20_000));
        away();
    }

    @Test
    void anEndlessAnswerIsCutOff() {
        answer(okForContentType(FHIR, "[" + "1,".repeat(1_500_000) + "1]"));
        away();
    }

    @Test
    void oneThatKeepsFailingIsLeftAlone() {
        answer(aResponse().withStatus(404));
        for (int i = 0; i < 12; i++) {
            assertThat(register.find("surgery " + i + "x", GP)).isInstanceOf(FurtherOrganisations.Away.class);
        }
        assertThat(asked()).isEqualTo(5);
    }

    @Test
    void whatIsSomebodysOwnIsNotSentOn() {
        answer(okForContentType(FHIR, bundle()));
        register.find("elms 943 476 5919 ann@example.org 07700 900123", GP);
        SERVER.verify(getRequestedFor(urlPathEqualTo("/fhir/Organization")).withQueryParam("name:contains", equalTo("elms")));
        register.find("943 476 5919", GP);
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void aQueryCannotAddToTheAddress() {
        answer(okForContentType(FHIR, bundle()));
        register.find("x&roleCode=RO1#/../y%0d%0aHost: z", GP);
        var sent = SERVER.getAllServeEvents().getFirst().getRequest();
        assertThat(sent.queryParameter("roleCode").values()).containsExactly("RO76");
        assertThat(sent.getUrl()).startsWith("/fhir/Organization?").doesNotContain("#");
    }

    @Test
    void theServiceSearchIsReadToo() {
        var search = new AskedRegister(new ServiceSearchRegister(service("/search")), settings(PATIENT));
        answer(okForContentType("application/json", """
                {"value": [{"OrganisationName": "Elms Surgery", "OrganisationTypeId": "GPB", "ODSCode": "Y1", "City": "LEEDS",
                "Postcode": "LS1 1AA"}, {"ODSCode": "Y2"}]}"""));
        var known = (FurtherOrganisations.Known) search.find("elms", GP);
        assertThat(known.organisations()).extracting(Organisation::name, Organisation::kind, Organisation::town)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Elms Surgery", "gp", "Leeds"));
        SERVER.verify(getRequestedFor(urlPathEqualTo("/search")).withQueryParam("api-version", equalTo("3"))
                .withQueryParam("$filter", equalTo("OrganisationTypeId eq 'GPB'")).withHeader("apikey", equalTo("k")));
        answer(okForContentType("application/json", "{\"value\": 5}"));
        assertThat(search.find("oaks", GP)).isInstanceOf(FurtherOrganisations.Away.class);
    }

    @Test
    void settingsThatCannotWorkAreRefusedWithTheirName() {
        var none = new DirectorySettings.Service(null, "", "");
        assertThatThrownBy(() -> new DirectorySettings(DirectorySettings.Kind.ODS, Duration.ofSeconds(1), Duration.ofHours(1), 10, none,
                none))
                .hasMessageContaining("waypost.directory.ods.base-url");
        assertThatThrownBy(() -> new DirectorySettings(DirectorySettings.Kind.NONE, Duration.ofMinutes(1), Duration.ofHours(1), 10, none,
                none))
                .hasMessageContaining("waypost.directory.deadline");
        assertThat(service("/x").toString()).doesNotContain("k\"").doesNotContain("key");
    }

    private static FurtherOrganisations ods() {
        return ods(PATIENT);
    }

    private static FurtherOrganisations ods(Duration deadline) {
        return new AskedRegister(new OdsRegister(service("/fhir")), settings(deadline));
    }

    private static FurtherOrganisations off() {
        return (query, kind) -> new FurtherOrganisations.Off();
    }

    private static DirectorySettings.Service service(String path) {
        return new DirectorySettings.Service(URI.create(SERVER.baseUrl() + path), "k", "The register");
    }

    private static DirectorySettings settings(Duration deadline) {
        var none = new DirectorySettings.Service(null, "", "");
        return new DirectorySettings(DirectorySettings.Kind.NONE, deadline, Duration.ofHours(24), 100, none, none);
    }

    private static void answer(ResponseDefinitionBuilder response) {
        SERVER.stubFor(any(anyUrl()).willReturn(response));
    }

    private void away() {
        assertThat(register.find("elms", GP)).isInstanceOf(FurtherOrganisations.Away.class);
    }

    private List<Organisation> found(String query) {
        return ((FurtherOrganisations.Known) register.find(query, GP)).organisations();
    }

    private static int asked() {
        return SERVER.getAllServeEvents().size();
    }

    private static String bundle(String... entries) {
        var all = java.util.Arrays.stream(entries).map(entry -> "{\"resource\":" + entry + "}").toList();
        return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[" + String.join(",", all) + "]}";
    }

    private static String practice(String code, String name, String city, String postcode, boolean active) {
        return """
                {"resourceType":"Organization","id":"%s","active":%s,"name":"%s",
                "address":{"line":["1 HIGH STREET"],"city":"%s","postalCode":"%s"},
                "extension":[{"url":"role","extension":[{"url":"roleCode","valueCodeableConcept":{"coding":[{"code":"RO76"}]}}]}]}"""
                .formatted(code, active, name, city, postcode);
    }
}
