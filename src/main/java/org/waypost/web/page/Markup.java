package org.waypost.web.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Markdown into HTML: paragraphs, lists, emphasis and links, nothing else. Raw HTML comes out as the text it is; a link goes only to
 * {@code https}, {@code tel}, {@code sms} or {@code mailto}, and one that leaves this site says that it opens a new tab.
 */
final class Markup {
    private static final int FIRST_WORDS = 120;
    private static final Set<String> SCHEMES = Set.of("https", "tel", "sms", "mailto");
    private static final Parser PARSER = Parser.builder().enabledBlockTypes(Set.of(ListBlock.class)).build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).softbreak("<br>\n").nodeRendererFactory(Links::new).build();
    private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

    private Markup() {}

    static String html(String markdown) {
        return HTML.render(PARSER.parse(markdown));
    }

    /** The same without the paragraph around it, for a heading or a legend. */
    static String inline(String markdown) {
        var html = html(markdown).strip();
        boolean one = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
        return one ? html.substring("<p>".length(), html.length() - "</p>".length()) : html.replaceAll("</?p>", "");
    }

    /** The words alone. */
    static String plain(String markdown) {
        return PLAIN.render(PARSER.parse(markdown)).strip();
    }

    /** What is shown at once, and what waits under "More": whole paragraphs, cut after the one that passes 120 words. */
    static Parts parts(String markdown) {
        var first = new StringBuilder();
        var rest = new StringBuilder();
        int words = 0;
        for (Node block = PARSER.parse(markdown).getFirstChild(); block != null; block = block.getNext()) {
            (words < FIRST_WORDS ? first : rest).append(HTML.render(block));
            words += words(PLAIN.render(block));
        }
        return new Parts(first.toString(), rest.toString());
    }

    /** How many words a text has. */
    static int words(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }

    /** @param rest "" when all is shown at once */
    record Parts(String first, String rest) {}

    /** Links that are allowed, and what a Waypost text has no use for. */
    private static final class Links implements NodeRenderer {
        private final HtmlNodeRendererContext context;

        Links(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, Image.class, HtmlInline.class, Code.class);
        }

        @Override
        public void render(Node node) {
            var html = context.getWriter();
            switch (node) {
                case Link link when allowed(link.getDestination()) -> anchor(link);
                case HtmlInline raw -> html.text(raw.getLiteral());
                case Code code -> html.text(code.getLiteral());
                default -> children(node);
            }
        }

        private void anchor(Link link) {
            var html = context.getWriter();
            boolean leaves = link.getDestination().startsWith("https:");
            html.tag("a", leaves
                    ? Map.of("href", context.encodeUrl(link.getDestination()), "rel", "noopener noreferrer", "target", "_blank")
                    : Map.of("href", context.encodeUrl(link.getDestination())));
            children(link);
            if (leaves) {
                html.tag("span", Map.of("class", "wp-leaves"));
                html.text(" (opens in a new tab)");
                html.tag("/span");
            }
            html.tag("/a");
        }

        private void children(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }

        private static boolean allowed(String destination) {
            int colon = destination.indexOf(':');
            return colon > 0 && SCHEMES.contains(destination.substring(0, colon).toLowerCase(Locale.ROOT));
        }
    }
}
