package org.waypost.web.page;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Gives out styles, scripts and pictures; everything else that lies beside them, templates above all, isn't there. */
final class AssetFiles extends PathResourceResolver {
    private static final Set<String> GIVEN_OUT = Set.of("css", "js", "svg");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        String extension = StringUtils.getFilenameExtension(path);
        return extension != null && GIVEN_OUT.contains(extension) ? super.getResource(path, location) : null;
    }

    /** A name for the files as they are now: two builds with the same files have the same. */
    static String version() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:/web/**/*.*");
        var files = Arrays.stream(found)
                .filter(file -> GIVEN_OUT.contains(String.valueOf(StringUtils.getFilenameExtension(file.getFilename()))))
                .sorted(Comparator.comparing(Resource::getDescription))
                .toList();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
