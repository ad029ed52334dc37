package org.waypost.web.desk;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.waypost.access.Limits;
import org.waypost.access.Limits.Asking;
import org.waypost.access.Limits.What;

/** The accounts that the settings name. Tries are counted, by name and by address, before a password is looked at. */
@Component
public final class DeskAccounts implements AuthenticationProvider {
    private final Limits limits;
    private final AuthenticationManager accounts;

    DeskAccounts(DeskSettings settings, Limits limits) {
        this.limits = limits;
        var users = settings.users().stream().map(DeskAccounts::user).toList();
        var provider = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(users));
        provider.setPasswordEncoder(PasswordEncoderFactories.createDelegatingPasswordEncoder());
        this.accounts = new ProviderManager(provider);
    }

    /**
     * Who it is.
     *
     * @throws LockedException too many tries; the right password is not looked at either
     * @throws org.springframework.security.core.AuthenticationException no such name, or not its password: not told apart
     */
    @Override
    public Authentication authenticate(Authentication tried) {
        var name = new Asking(What.SIGN_IN, tried.getName());
        var wait = address(tried).map(from -> limits.wait(name, new Asking(What.SIGN_IN_FROM, from))).orElseGet(() -> limits.wait(name));
        if (wait.isPresent()) {
            throw new LockedException("too many tries");
        }
        return accounts.authenticate(tried);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private static Optional<String> address(Authentication tried) {
        return Optional.ofNullable(tried.getDetails())
                .filter(WebAuthenticationDetails.class::isInstance)
                .map(details -> ((WebAuthenticationDetails) details).getRemoteAddress());
    }

    private static UserDetails user(DeskSettings.User user) {
        String[] roles = user.roles().stream().map(role -> role.toUpperCase(Locale.ROOT)).toArray(String[]::new);
        return User.withUsername(user.name()).password(user.password()).roles(roles).build();
    }
}
