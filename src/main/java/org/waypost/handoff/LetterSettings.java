package org.waypost.handoff;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are made into files.
 *
 * @param fonts TrueType files to fall back to in PDFs, for scripts that the fonts carried lack, such as Korean; none by default
 */
@ConfigurationProperties("waypost.letters")
public record LetterSettings(@DefaultValue List<Path> fonts) {
    public LetterSettings {
        fonts = List.copyOf(fonts);
        for (Path font : fonts) {
            if (!Files.isReadable(font)) {
                throw new IllegalArgumentException(
                        "waypost.letters.fonts names " + font + ", which can't be read; each must be a .ttf file");
            }
        }
    }
}
