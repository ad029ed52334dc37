package org.waypost.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.waypost.web.api.EdgeWords;
import org.waypost.web.api.Holders;
import org.waypost.web.api.Problem;
import org.waypost.web.api.ProblemWriter;
import org.waypost.web.api.ResumeApi;
import org.waypost.web.api.SmallBody;
import org.waypost.web.desk.DeskAccounts;
import org.waypost.web.widget.Embedding;
import org.waypost.web.widget.WidgetSettings;

/**
 * Who may call what, in chains that are asked in this order: the health of a port of its own, the API, the desk (in {@code web.desk}),
 * and the page. What none of them names is refused.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class SecurityConfiguration {
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    private static final String[] PAGE = {
        "/", "/conversation", "/conversation/**", "/turn", "/erase", "/exit", "/feedback", "/resume", "/resume-code", "/help", "/privacy",
        "/accessibility", "/assets/**", "/downloads/*", "/error", "/widget.js", "/widget/*"
    };
    private static final String[] OPEN = {
        "/api/v1/conversations", "/api/v1/organisations", "/api/v1/topics", "/api/v1/openapi.json"
    };
    /** Nothing must hold anybody here; and a code opens what it opens whatever else the browser holds. */
    private static final Set<String> WITHOUT_KEY = Set.of("/exit", "/resume");
    private static final Duration PREFLIGHT = Duration.ofHours(1);

    /** Nobody signs in here; without this a password would be made up at the start. */
    @Bean
    AuthenticationManager nobody() {
        return credentials -> {
            throw new BadCredentialsException("there is nothing to sign in to");
        };
    }

    /** Health and counts are told only where an operator has given management a port of its own. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http, Environment environment) throws Exception {
        return http.securityMatcher(call -> isManagement(call, environment))
                .authorizeHttpRequests(calls -> calls.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static boolean isManagement(HttpServletRequest call, Environment environment) {
        int port = environment.getProperty("local.management.port", Integer.class, 0);
        boolean own = port > 0 && port != environment.getProperty("local.server.port", Integer.class, 0);
        String path = call.getRequestURI();
        return own && call.getLocalPort() == port && (path.startsWith("/actuator/health") || path.equals("/actuator/prometheus"));
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http, WebSettings settings, WidgetSettings widget, Holders holders, ProblemWriter problems, EdgeWords words,
            DeskAccounts desk) throws Exception {
        return bare(http.securityMatcher("/api/**"), CONTENT_POLICY)
                .addFilter(new BasicAuthenticationFilter(desk::authenticate, (request, response, e) -> problems.write(
                        Problem.unauthorised(), request, response)))
                .addFilterBefore(new SmallBody(problems, settings.bodyWithin()), AuthorizationFilter.class)
                .addFilterBefore(new ConversationGate(holders, problems, words), AuthorizationFilter.class)
                .addFilterBefore(otherOrigins(settings, widget, problems), SmallBody.class)
                .authorizeHttpRequests(calls -> calls
                        .requestMatchers(OPEN).permitAll()
                        .requestMatchers(HttpMethod.POST, ResumeApi.PATH).permitAll()
                        .requestMatchers("/api/v1/conversations/*", "/api/v1/conversations/*/**").authenticated()
                        .anyRequest().denyAll())
                .exceptionHandling(refusals -> refusals
                        .authenticationEntryPoint((request, response, e) -> problems.write(Problem.notFound(), request, response))
                        .accessDeniedHandler((request, response, e) -> problems.write(Problem.notFound(), request, response)))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store")))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain page(HttpSecurity http, Environment environment, CsrfTokenRepository keys, Embedding embedding) throws Exception {
        String exit = Optional.ofNullable(environment.getProperty("waypost.page.exit", URI.class))
                .map(site -> " " + site.getScheme() + "://" + site.getRawAuthority()).orElse("");
        return bare(http, CONTENT_POLICY + exit)
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .addHeaderWriter(new FrameGuard(embedding, CONTENT_POLICY + exit)))
                .csrf(forms -> forms.csrfTokenRepository(keys).requireCsrfProtectionMatcher(call -> needsKey(call, keys)))
                .addFilterBefore(new OurFormsOnly(call -> call.getRequestURI().equals("/exit") || needsKey(call, keys)), CsrfFilter.class)
                .authorizeHttpRequests(calls -> calls
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll()
                        .requestMatchers(PAGE).permitAll()
                        .anyRequest().denyAll())
                .exceptionHandling(refusals -> refusals
                        .authenticationEntryPoint((request, response, e) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
                        .accessDeniedHandler(SecurityConfiguration::refuse))
                .build();
    }

    /** What a cookie opens needs a key besides. */
    private static boolean needsKey(HttpServletRequest call, CsrfTokenRepository keys) {
        return call.getMethod().equals("POST") && !WITHOUT_KEY.contains(call.getRequestURI()) && keys.loadToken(call) != null;
    }

    /** A form of our own whose key doesn't fit is an old one, for the page to explain. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (refusal instanceof CsrfException) {
            request.getRequestDispatcher("/stale").forward(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** No sessions, no sign-in forms; the page's forms are guarded by {@link OurFormsOnly} and a key in each. */
    static HttpSecurity bare(HttpSecurity http, String contentPolicy) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)));
    }

    /** Pages of other origins: those on either list, without credentials. */
    private static CorsFilter otherOrigins(WebSettings settings, WidgetSettings widget, ProblemWriter problems) {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(Stream.concat(settings.allowedOrigins().stream(), widget.origins().stream()).distinct().toList());
        rules.setAllowedMethods(List.of("GET", "POST", "DELETE"));
        rules.setAllowedHeaders(List.of("Authorization", "Content-Type", "Accept", "Last-Event-ID"));
        rules.setExposedHeaders(List.of("Retry-After", "Idempotent-Replay", "Location"));
        rules.setAllowCredentials(false);
        rules.setMaxAge(PREFLIGHT);
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", rules);
        var filter = new CorsFilter(source);
        filter.setCorsProcessor(new OriginsByProblem(problems));
        return filter;
    }
}
