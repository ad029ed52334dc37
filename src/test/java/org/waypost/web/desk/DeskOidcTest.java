package org.waypost.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient.Redirect;
import org.junit.jupiter.api.Test;

/** Signing in with the organisation's own account, at a real provider. */
class DeskOidcTest extends AtTheDesk {

    @Test
    void somebodyWithTheRoleComesIn() throws IOException {
        var ana = signIn("ana");
        assertThat(ana.statusCode()).isEqualTo(200);
        assertThat(ana.body()).contains("No call.");
        assertThat(audit()).anyMatch(line -> line.contains("\"ana\"") && line.contains("\"signed-in\""));
    }

    @Test
    void somebodyWithoutTheRoleIsRefused() {
        assertThat(signIn("ben").statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenThatNobodyAskedForIsRefused() {
        var client = new Client(Redirect.ALWAYS);
        assertThat(client.get("/desk/oidc/done/desk?code=made-up&state=made-up").uri().toString()).endsWith("/desk/sign-in?wrong");
    }

    private static java.net.http.HttpResponse<String> signIn(String name) {
        var client = new Client(Redirect.ALWAYS);
        assertThat(client.get("/desk/sign-in").body()).contains("href=\"/desk/oidc/desk\"");
        var login = client.get("/desk/oidc/desk");
        assertThat(login.uri().getPath()).isEqualTo("/login");
        return client.post(login.uri().toString(), "username", name, "password", Provider.PASSWORD);
    }
}
