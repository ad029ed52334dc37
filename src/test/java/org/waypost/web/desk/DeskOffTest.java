package org.waypost.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waypost.web.api.Asked;

/** Without accounts there is no desk, and nobody can sign in. */
class DeskOffTest extends Asked {

    @Test
    void itSaysHowToTurnItOn() {
        var page = get("/desk", "");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("The desk is off", "waypost.desk.users", "{bcrypt}");
    }

    @Test
    void nothingElseIsThere() {
        assertThat(get("/desk/sign-in", "").statusCode()).isEqualTo(404);
        assertThat(get("/desk/print?place=1", "").statusCode()).isEqualTo(404);
    }
}
