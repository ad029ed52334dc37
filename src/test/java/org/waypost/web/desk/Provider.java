package org.waypost.web.desk;

import java.util.List;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * A real OpenID Connect provider on a port of its own, with two people: ana has the desk's role, ben has another. It is no component of
 * ours, so that Waypost's own start never finds it.
 */
@EnableAutoConfiguration
class Provider {
    static final String SECRET = "a-secret-of-the-tests";
    static final String PASSWORD = "password of the tests";

    /** Starts it. Gives its address. */
    static String start(int deskPort) {
        String client = "spring.security.oauth2.authorizationserver.client.waypost.";
        var context = new SpringApplicationBuilder(Provider.class).properties(
                "spring.config.name=provider", "server.port=0", "server.servlet.session.cookie.name=provider",
                client + "registration.client-id=waypost",
                client + "registration.client-secret={noop}" + SECRET,
                client + "registration.client-authentication-methods=client_secret_basic",
                client + "registration.authorization-grant-types=authorization_code",
                client + "registration.redirect-uris=http://localhost:" + deskPort + "/desk/oidc/done/desk",
                client + "registration.post-logout-redirect-uris=http://localhost:" + deskPort + "/desk/sign-in?out",
                client + "registration.scopes=openid,profile",
                client + "require-authorization-consent=false").run();
        return "http://localhost:" + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(
                User.withUsername("ana").password("{noop}" + PASSWORD).authorities("waypost-desk").build(),
                User.withUsername("ben").password("{noop}" + PASSWORD).authorities("porter").build());
    }

    /** What a person may do, told in the token. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> roles() {
        return token -> token.getClaims().claim("roles",
                List.copyOf(token.getPrincipal().getAuthorities().stream().map(GrantedAuthority::getAuthority).toList()));
    }
}
