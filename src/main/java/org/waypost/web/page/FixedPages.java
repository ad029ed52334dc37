package org.waypost.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages that are the same for everybody, and need no store. */
@Controller
final class FixedPages {

    @GetMapping("/help")
    String help() {
        return "pages/help";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "pages/privacy";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "pages/accessibility";
    }
}
