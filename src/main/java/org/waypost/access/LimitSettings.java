package org.waypost.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many calls a minute are taken, 1 to 1,000,000 each.
 *
 * @param conversations new ones, from one address
 * @param turns in one conversation
 * @param clientTurns in all conversations of one address: many may share it, as in a hospital
 * @param lookUps searches and other reading, from one address
 * @param resumes tries of a code, from one address
 * @param allResumes tries of a code, from everybody: what keeps guessing hopeless
 * @param signIns tries to sign in at the desk, of one name
 * @param clientSignIns tries to sign in at the desk, from one address: a whole call centre may share it
 */
@ConfigurationProperties("waypost.limits")
public record LimitSettings(
        @DefaultValue("600") int conversations,
        @DefaultValue("300") int turns,
        @DefaultValue("3000") int clientTurns,
        @DefaultValue("3000") int lookUps,
        @DefaultValue("20") int resumes,
        @DefaultValue("120") int allResumes,
        @DefaultValue("10") int signIns,
        @DefaultValue("120") int clientSignIns) {
    private static final int MOST = 1_000_000;

    public LimitSettings {
        check("conversations", conversations);
        check("turns", turns);
        check("client-turns", clientTurns);
        check("look-ups", lookUps);
        check("resumes", resumes);
        check("all-resumes", allResumes);
        check("sign-ins", signIns);
        check("client-sign-ins", clientSignIns);
    }

    int perMinute(Limits.What what) {
        return switch (what) {
            case CONVERSATION -> conversations;
            case TURN -> turns;
            case CLIENT_TURN -> clientTurns;
            case LOOK_UP -> lookUps;
            case RESUME -> resumes;
            case ANY_RESUME -> allResumes;
            case SIGN_IN -> signIns;
            case SIGN_IN_FROM -> clientSignIns;
        };
    }

    private static void check(String name, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException("waypost.limits." + name + " is " + value + "; it must lie between 1 and 1000000");
        }
    }
}
