package org.waypost.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waypost.web.desk.DeskSettings.Oidc;
import org.waypost.web.desk.DeskSettings.User;

class DeskSettingsTest {
    private static final List<String> DESK = List.of("desk");
    private static final Oidc NONE = oidc("", "", "");

    private static Oidc oidc(String issuer, String id, String secret) {
        return new Oidc(issuer, id, secret, "Sign in", "roles", "waypost-desk");
    }

    @Test
    void withNobodyNamedTheDeskIsOff() {
        assertThat(new DeskSettings(List.of(), NONE, Duration.ofMinutes(30)).isOn()).isFalse();
        assertThat(new DeskSettings(List.of(), oidc("https://id.example", "a", "b"), Duration.ofMinutes(30)).isOn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "password", "{noop}password", "{MD5}5f4dcc3b5aa765d61d8327deb882cf99", "{bcrypt}short"})
    void onlyAHashIsAPassword(String password) {
        assertThatThrownBy(() -> new User("sam", password, DESK)).hasMessageContaining("must be a hash")
                .satisfies(e -> assertThat(password.length() > 8 && String.valueOf(e.getMessage()).contains(password)).isFalse());
    }

    @Test
    void eachNameIsThereOnceAndRolesAreKnown() {
        var sam = new User("sam", AtTheDesk.HASH, DESK);
        assertThatThrownBy(() -> new DeskSettings(List.of(sam, sam), NONE, Duration.ofMinutes(30))).hasMessageContaining("twice");
        assertThatThrownBy(() -> new User("sam", AtTheDesk.HASH, List.of("admin"))).hasMessageContaining("there is only desk");
        assertThatThrownBy(() -> new User(" ", AtTheDesk.HASH, DESK)).hasMessageContaining("empty");
    }

    @Test
    void aProviderNeedsAnAddressAndASecret() {
        assertThatThrownBy(() -> oidc("https://id.example", "waypost", "")).hasMessageContaining("client-secret");
        assertThatThrownBy(() -> oidc("id.example", "waypost", "s")).hasMessageContaining("web address");
    }

    @Test
    void idleLiesBetweenFiveMinutesAndTwelveHours() {
        assertThatThrownBy(() -> new DeskSettings(List.of(), NONE, Duration.ofMinutes(4))).hasMessageContaining("waypost.desk.idle");
        assertThatThrownBy(() -> new DeskSettings(List.of(), NONE, Duration.ofHours(13))).hasMessageContaining("waypost.desk.idle");
    }

    @Test
    void hashesAndSecretsAreInNoText() {
        assertThat(new User("sam", AtTheDesk.HASH, DESK)).hasToString("User");
        assertThat(oidc("https://id.example", "waypost", "secret").toString()).doesNotContain("secret");
    }

    @Test
    void codesAreSpeltSoThatTheyAreToldApartByEar() {
        assertThat(Spelling.of("7K3M-9PQX")).isEqualTo("7, K kilo, 3, M mike, 9, P papa, Q quebec, X x-ray");
    }
}
