package org.waypost.web.desk;

import jakarta.servlet.DispatcherType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.waypost.web.api.Channels;

/**
 * Who may come to the desk: people with its role, who have signed in by a form or with their organisation's account. Its forms carry
 * Spring Security's key against forgery. While the desk is off, one page says so and nothing else is there.
 */
@Configuration(proxyBeanMethods = false)
class DeskSecurity {
    private static final String SIGN_IN = "/desk/sign-in";
    private static final String REGISTRATION = "desk";
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Bean
    @Order(3)
    SecurityFilterChain deskChain(HttpSecurity http, DeskSettings settings, DeskAccounts accounts, Comings comings) throws Exception {
        String form = settings.oidc().isOn() ? " " + settings.oidc().origin() : "";
        http.securityMatcher("/desk", "/desk/**")
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY + form))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)));
        return settings.isOn() ? on(http, settings, accounts, comings) : off(http);
    }

    private static SecurityFilterChain off(HttpSecurity http) throws Exception {
        return http.formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(calls -> calls
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(HttpMethod.GET, "/desk").permitAll()
                        .anyRequest().denyAll())
                .exceptionHandling(refusals -> refusals
                        .authenticationEntryPoint((request, response, e) -> response.sendError(404))
                        .accessDeniedHandler((request, response, e) -> response.sendError(404)))
                .build();
    }

    private static SecurityFilterChain on(HttpSecurity http, DeskSettings settings, DeskAccounts accounts, Comings comings)
            throws Exception {
        http.authenticationProvider(accounts)
                .csrf(forms -> forms.csrfTokenRepository(new HttpSessionCsrfTokenRepository()))
                .authorizeHttpRequests(calls -> calls
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(SIGN_IN).permitAll()
                        .anyRequest().hasRole(Channels.DESK_ROLE))
                .formLogin(form -> form.loginPage(SIGN_IN).successHandler(comings).failureHandler(comings))
                .logout(out -> out.logoutUrl("/desk/sign-out").addLogoutHandler(comings).logoutSuccessUrl(SIGN_IN + "?out"))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(comings).accessDeniedHandler(comings));
        if (settings.oidc().isOn()) {
            var provider = provider(settings.oidc());
            var signOut = new OidcClientInitiatedLogoutSuccessHandler(provider);
            signOut.setPostLogoutRedirectUri("{baseUrl}" + SIGN_IN + "?out");
            signOut.setDefaultTargetUrl(SIGN_IN + "?out");
            http.oauth2Login(login -> oidc(login, settings.oidc(), provider, comings))
                    .logout(out -> out.logoutSuccessHandler(signOut));
        }
        return http.build();
    }

    private static void oidc(
            OAuth2LoginConfigurer<HttpSecurity> login, DeskSettings.Oidc settings, ClientRegistrationRepository provider, Comings comings) {
        login.loginPage(SIGN_IN)
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .authorizationEndpoint(start -> start.baseUri("/desk/oidc"))
                .redirectionEndpoint(end -> end.baseUri("/desk/oidc/done/*"))
                .userInfoEndpoint(user -> user.userAuthoritiesMapper(roles(settings)))
                .successHandler(comings)
                .failureHandler(comings);
    }

    /** Asked for when somebody first signs in, so that a provider that is away stops nobody else's page. */
    private static ClientRegistrationRepository provider(DeskSettings.Oidc oidc) {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration(oidc)));
    }

    private static ClientRegistration registration(DeskSettings.Oidc oidc) {
        return ClientRegistrations.fromIssuerLocation(oidc.issuer())
                .registrationId(REGISTRATION)
                .clientId(oidc.clientId())
                .clientSecret(oidc.clientSecret())
                .scope("openid", "profile")
                .redirectUri("{baseUrl}/desk/oidc/done/{registrationId}")
                .build();
    }

    /** The desk's role for whoever has the role that the settings name, and nothing for anybody else. */
    private static GrantedAuthoritiesMapper roles(DeskSettings.Oidc settings) {
        return granted -> {
            Set<GrantedAuthority> mapped = new HashSet<>();
            for (GrantedAuthority authority : granted) {
                if (authority instanceof OidcUserAuthority user && named(user, settings.rolesClaim()).contains(settings.role())) {
                    mapped.add(new SimpleGrantedAuthority("ROLE_" + Channels.DESK_ROLE));
                }
            }
            return mapped;
        };
    }

    /** A claim of the token or of what the provider tells besides; a list, or a single text. */
    private static Set<String> named(OidcUserAuthority user, String claim) {
        var roles = user.getAttributes().get(claim);
        return switch (roles) {
            case Collection<?> several -> several.stream().map(String::valueOf).collect(Collectors.toSet());
            case String one -> Set.of(one);
            case null, default -> Set.of();
        };
    }

    /** Tells when a session ends, so that the audit knows. */
    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEnds() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }
}
