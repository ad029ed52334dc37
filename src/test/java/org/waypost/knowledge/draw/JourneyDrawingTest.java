package org.waypost.knowledge.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.waypost.knowledge.Drawings;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Loaded;
import org.waypost.knowledge.SoundFiles;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class JourneyDrawingTest {
    @Test
    void everyStepHasItsBox() {
        var svg = drawings(SoundFiles.all()).getOrDefault("keys.svg", "");
        assertThat(svg).contains("Get a key", "What happened to it?", "· I lost it", "If keys-need is lost",
                "If holder is neighbour, and", "Goes on at lost",
                "End: Ring the warden", "Says: What to do now", "Section: lost", "keys-ask, keys-ring");
        assertThat(svg.split("class=\"end\"", -1)).hasSize(4);
    }

    @Test
    void whatAWriterTypedIsEscaped() {
        var file = "knowledge-base/journeys/keys.yaml";
        var files = SoundFiles.with(file, SoundFiles.text(file).replace("title: Get a key", "title: Keys <b> & locks"));
        assertThat(drawings(files).get("keys.svg")).contains("Keys &lt;b&gt; &amp; locks").doesNotContain("<b>");
    }

    @Test
    void twoDrawingsAreTheSame() {
        assertThat(drawings(SoundFiles.all())).isEqualTo(drawings(SoundFiles.all()));
    }

    @Test
    void everyJourneyThatShipsIsDrawnAsXmlThatNeedsNothingBesideIt() throws ParserConfigurationException, IOException, SAXException {
        var drawings = drawings(KnowledgeFiles.carried());
        assertThat(drawings).isNotEmpty();
        for (String svg : drawings.values()) {
            var root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            assertThat(root.getDocumentElement().getTagName()).isEqualTo("svg");
            assertThat(svg).doesNotContain("href", "url(http", "@import");
        }
    }

    private static Map<String, String> drawings(KnowledgeFiles files) {
        return switch (KnowledgeBase.read(files)) {
            case Loaded.Sound sound -> Drawings.of(sound.knowledge());
            case Loaded.Faulty faulty -> throw new AssertionError(faulty.faults().toString());
        };
    }
}
