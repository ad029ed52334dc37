package org.waypost.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * The key in every form, worked out from the cookie that opens the conversation: no session and no second cookie, and another
 * conversation's form doesn't fit. Spring Security compares it and masks it afresh on every page.
 */
@Component
final class FormKeys implements CsrfTokenRepository {
    private static final String HEADER = "X-Form-Key";
    private static final String FIELD = "key";

    /** Before the first message there is nothing to guard: any key will do, and none is kept. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return key(UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // It is worked out anew each time.
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return Visitors.token(request).map(token -> key(token.derived("form"))).orElse(null);
    }

    private static CsrfToken key(String value) {
        return new DefaultCsrfToken(HEADER, FIELD, value);
    }
}
