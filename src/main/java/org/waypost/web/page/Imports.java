package org.waypost.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Puts imported styles in the place of their {@code @import}: one request for the browser, one file per component for us. */
final class Imports implements ResourceTransformer {
    private static final Pattern IMPORT = Pattern.compile("@import \"(?<path>[a-z/.-]+)\";");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain) throws IOException {
        var file = chain.transform(request, resource);
        String name = String.valueOf(file.getFilename());
        if (!name.endsWith(".css")) {
            return file;
        }
        String text = file.getContentAsString(StandardCharsets.UTF_8);
        var whole = new StringBuilder();
        var matcher = IMPORT.matcher(text);
        while (matcher.find()) {
            String imported = file.createRelative(matcher.group("path")).getContentAsString(StandardCharsets.UTF_8);
            matcher.appendReplacement(whole, "");
            whole.append(imported.strip());
        }
        matcher.appendTail(whole);
        return new TransformedResource(file, whole.toString().getBytes(StandardCharsets.UTF_8));
    }
}
