package org.waypost.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
    @Test
    void paragraphsListsAndEmphasisComeOut() {
        assertEquals("<p>Ask <strong>them</strong>:</p>\n<ul>\n<li>now</li>\n</ul>\n", Markup.html("Ask **them**:\n\n- now"));
    }

    @Test
    void rawHtmlIsTheTextItIs() {
        String html = Markup.html("<img src=x onerror=alert(1)> and\n\n<script>alert(2)</script>");
        assertFalse(html.contains("<img") || html.contains("<script"), html);
        assertTrue(html.contains("&lt;script&gt;"), html);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "javascript:alert(1)", "http://plain.example", "data:text/html,x", "JAVASCRIPT:alert(1)", "/turn", "//elsewhere.example"
    })
    void linksToAnythingElseAreTheirWords(String target) {
        assertEquals("<p>here</p>\n", Markup.html("[here](" + target + ")"));
    }

    @Test
    void numbersAndAddressesCanBeTapped() {
        assertEquals("<p><a href=\"tel:999\">999</a></p>\n", Markup.html("[999](tel:999)"));
        assertEquals("<p><a href=\"sms:85258\">85258</a></p>\n", Markup.html("[85258](sms:85258)"));
    }

    @Test
    void aLinkThatLeavesSaysSo() {
        String html = Markup.html("[the form](https://example.org/f?a=1&b=2)");
        assertTrue(html.contains("rel=\"noopener noreferrer\"") && html.contains("target=\"_blank\""), html);
        assertTrue(html.contains("the form<span class=\"wp-leaves\"> (opens in a new tab)</span></a>"), html);
        assertTrue(html.contains("a=1&amp;b=2"), html);
    }

    @Test
    void picturesHeadingsAndCodeAreNotForReplies() {
        assertEquals("<p>alt</p>\n", Markup.html("![alt](https://example.org/track.gif)"));
        assertEquals("<p># no heading</p>\n", Markup.html("# no heading"));
        assertEquals("<p>no code</p>\n", Markup.html("`no code`"));
    }

    @Test
    void aLegendHasNoParagraphRoundIt() {
        assertEquals("Is it <em>now</em>?", Markup.inline("Is it *now*?"));
    }

    @Test
    void pastTheFirstWordsTheRestWaits() {
        var parts = Markup.parts("word ".repeat(120) + "\n\nsecond\n\nthird");
        assertFalse(parts.first().contains("second"));
        assertTrue(parts.rest().contains("second") && parts.rest().contains("third"));
        assertEquals("", Markup.parts("word ".repeat(100) + "\n\nsecond").rest());
    }
}
