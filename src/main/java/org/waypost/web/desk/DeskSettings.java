package org.waypost.web.desk;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the desk. With nobody named here and no provider it is off: there is no account but those an operator makes.
 *
 * @param users who signs in with a password
 * @param oidc the organisation's own sign-in
 * @param idle after how long without a call and without a key somebody is signed out, 5 minutes to 12 hours
 */
@ConfigurationProperties("waypost.desk")
public record DeskSettings(@DefaultValue List<User> users, @DefaultValue Oidc oidc, @DefaultValue("30m") Duration idle) {
    /** The one role there is. */
    static final String ROLE = "desk";

    private static final Duration LEAST = Duration.ofMinutes(5);
    private static final Duration MOST = Duration.ofHours(12);

    public DeskSettings {
        users = List.copyOf(users);
        Set<String> names = new HashSet<>();
        for (User user : users) {
            if (!names.add(user.name())) {
                throw new IllegalArgumentException("waypost.desk.users has \"" + user.name() + "\" twice; each name must be there once");
            }
        }
        if (idle.compareTo(LEAST) < 0 || idle.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("waypost.desk.idle is " + idle + "; it must lie between 5 minutes and 12 hours");
        }
    }

    /** Whether anybody can sign in at all. */
    public boolean isOn() {
        return !users.isEmpty() || oidc.isOn();
    }

    /**
     * Somebody who signs in with a password.
     *
     * @param name as it is typed; 1 to 60 characters
     * @param password its hash with the way it was made before it, such as {@code {bcrypt}$2a$...}; never the password
     * @param roles {@code desk}
     */
    public record User(@DefaultValue("") String name, @DefaultValue("") String password, @DefaultValue(ROLE) List<String> roles) {
        private static final String HASH = "\\{bcrypt}\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}|\\{pbkdf2@SpringSecurity_v5_8}[0-9a-f]{64,}";
        private static final int LONGEST_NAME = 60;

        public User {
            roles = List.copyOf(roles);
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("waypost.desk.users has a name that is empty or over 60 characters");
            }
            if (!password.matches(HASH)) {
                throw new IllegalArgumentException("waypost.desk.users: the password of \"" + name
                        + "\" must be a hash, {bcrypt}$2a$...; the command \"password\" makes one");
            }
            if (!roles.stream().allMatch(ROLE::equals)) {
                throw new IllegalArgumentException("waypost.desk.users: \"" + name + "\" has roles " + roles + "; there is only desk");
            }
        }

        /** Never the hash. */
        @Override
        public String toString() {
            return "User";
        }
    }

    /**
     * An OpenID Connect provider.
     *
     * @param issuer its address, as in its tokens; empty when there is none
     * @param clientId what the provider calls Waypost
     * @param clientSecret what it gave Waypost to prove that
     * @param label what the button to it says
     * @param rolesClaim the claim that names a person's roles
     * @param role which of them may use the desk
     */
    public record Oidc(
            @DefaultValue("") String issuer, @DefaultValue("") String clientId, @DefaultValue("") String clientSecret,
            @DefaultValue("Sign in with your organisation's account") String label, @DefaultValue("roles") String rolesClaim,
            @DefaultValue("waypost-desk") String role) {
        public Oidc {
            if (!issuer.isEmpty() && (clientId.isBlank() || clientSecret.isBlank())) {
                throw new IllegalArgumentException("waypost.desk.oidc.issuer needs waypost.desk.oidc.client-id and client-secret too");
            }
            if (!issuer.isEmpty() && !isWeb(issuer)) {
                throw new IllegalArgumentException("waypost.desk.oidc.issuer is \"" + issuer + "\"; it must be a web address");
            }
        }

        public boolean isOn() {
            return !issuer.isEmpty();
        }

        /** The provider's origin, as a content security policy names it. */
        String origin() {
            var address = URI.create(issuer);
            return address.getScheme() + "://" + address.getRawAuthority();
        }

        private static boolean isWeb(String address) {
            try {
                var parsed = URI.create(address);
                return parsed.getHost() != null && Set.of("https", "http").contains(String.valueOf(parsed.getScheme()));
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        /** Never the secret. */
        @Override
        public String toString() {
            return "Oidc";
        }
    }
}
