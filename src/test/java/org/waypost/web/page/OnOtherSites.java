package org.waypost.web.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the widget's tests share: three sites of other people, of which two may show the conversation, and one of those is told more. */
abstract class OnOtherSites extends InBrowser {
    static final String LABEL = "Ask about your records";
    static final String NEED = "I need my late mum's notes from Leeds General Infirmary";
    static final String EXECUTOR = "Yes, I am the executor or administrator";
    static final OtherSite LISTED = new OtherSite();
    static final OtherSite TOLD = new OtherSite();
    static final OtherSite UNLISTED = new OtherSite();
    private static final String AROUND = """
            <main><h1>Ward 5</h1><p>Visiting is from two o'clock. <a href="#more">More about visiting</a></p>
            <p id="more"><label>Search <input id="search"></label></p></main>""";

    @DynamicPropertySource
    static void list(DynamicPropertyRegistry settings) {
        settings.add("waypost.widget.hosts[0].origin", LISTED::origin);
        settings.add("waypost.widget.hosts[1].origin", TOLD::origin);
        settings.add("waypost.widget.hosts[1].tells", () -> "handoff,redflag");
    }

    @BeforeEach
    void openTheSites() {
        for (OtherSite site : new OtherSite[] {LISTED, TOLD, UNLISTED}) {
            site.allowing(strict());
            site.shows("/", AROUND + script(""));
            site.shows("/about", AROUND + script("data-topic='records'"));
        }
    }

    /** The strictest that a site can have and still show a conversation; nothing inline. */
    String strict() {
        return "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; script-src "
                + ours() + "; frame-src " + ours();
    }

    String ours() {
        return at("");
    }

    String script(String attributes) {
        return "<script src='%s/widget.js' data-label='%s' %s defer></script>".formatted(ours(), LABEL, attributes);
    }

    String body(String more) {
        return AROUND + more;
    }

    @Override
    Page visitor(Browser.NewContextOptions options) {
        var page = super.visitor(options);
        for (OtherSite site : Arrays.asList(LISTED, TOLD, UNLISTED)) {
            page.context().route(site.origin() + "/**", Route::resume);
        }
        return page;
    }

    static Page at(OtherSite site, String path, Page page) {
        page.navigate(site.origin() + path);
        return page;
    }

    static Locator launcher(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(LABEL));
    }

    /** Presses the button, and waits for the conversation. */
    static FrameLocator opened(Page page) {
        launcher(page).click();
        page.locator("dialog.ready").waitFor();
        return page.frameLocator("iframe");
    }

    static void say(FrameLocator chat, String words) {
        chat.getByRole(AriaRole.TEXTBOX).fill(words);
        chat.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Send").setExact(true)).click();
    }

    static Locator turn(FrameLocator chat, int number) {
        var turn = chat.locator("#t" + number + " .wp-reply");
        turn.waitFor();
        return turn;
    }

    static void press(FrameLocator chat, String label) {
        chat.locator("[data-turns] > li:last-child .wp-reply")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label)).click();
    }

    static com.microsoft.playwright.Frame frame(Page page) {
        return page.frames().get(1);
    }
}
