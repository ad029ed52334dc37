package org.waypost.web.widget;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.waypost.web.widget.WidgetSettings.Host;

/**
 * Whose page a frame is on. The script there says so in the address; were it to lie, the browser would keep the frame from it, since
 * the answer lets that one site frame it and no other.
 */
@Component
@EnableConfigurationProperties(WidgetSettings.class)
public final class Embedding {
    /** Where a frame begins. */
    public static final String PATH = "/widget/frame";
    /** Where our own page shows what a site can do. */
    public static final String DEMO = "/widget/demo";
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.-]+(:\\d{1,5})?");
    private final WidgetSettings settings;

    Embedding(WidgetSettings settings) {
        this.settings = settings;
    }

    /** The site that a frame is asked for, when it may have one: it is on the list, or it is ours. */
    public Optional<Host> host(HttpServletRequest request) {
        String asked = Optional.ofNullable(request.getParameter("host")).orElse("");
        return settings.host(asked).or(() -> Optional.of(ours(request)).filter(asked::equals)
                .filter(origin -> ORIGIN.matcher(origin).matches()).map(Host::ours));
    }

    /** Where we are, as the browser sees it. */
    public static String ours(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).replacePath(null).toUriString();
    }
}
