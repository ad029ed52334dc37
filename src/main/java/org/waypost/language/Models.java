package org.waypost.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.sentdetect.SentenceModel;

/** OpenNLP's models, as their jars carry them: read when first needed, then shared (they never change). */
final class Models {
    static final SentenceModel SENTENCES = read("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new);
    static final LanguageDetectorModel LANGUAGES = read("/langdetect-183.bin", LanguageDetectorModel::new);

    private Models() {}

    private static <T> T read(String resource, Reading<T> reading) {
        try (InputStream in = Models.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource + " on the class path: is its version still the one in pom.xml?");
            }
            return reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T from(InputStream in) throws IOException;
    }
}
