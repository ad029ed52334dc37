package org.waypost.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waypost.knowledge.BankHolidays;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.LanguageLine;
import org.waypost.knowledge.SourceId;

class UtteranceReaderTest {
    private final UtteranceReader reader = UtteranceReader.of(knowing(
            line("pl", "", "nie", "jest", "proszę", "moja", "czy", "się"),
            line("es", "", "por", "favor", "necesito", "quiero", "mi"),
            line("ur", "Arab", "ہے", "میں", "کی", "کے", "مجھے", "نہیں"),
            line("ar", "Arab", "في", "من", "على", "أريد", "لا"),
            line("fa", "Arab", "است", "می‌خواهم", "برای", "را"),
            line("bn", "Beng"),
            line("pa", "Guru"),
            line("gu", "Gujr"),
            line("zh", "Hans"),
            line("uk", "Cyrl", "мені", "є", "що", "будь", "ласка"),
            line("ru", "Cyrl", "мне", "что", "это", "пожалуйста")));

    @Test
    void takesOutWhatCannotBeSeen() {
        assertThat(text("my\u200B re\u202Ecords\u0007 \uDB40\uDC41please\uFEFF")).isEqualTo("my records please");
        assertThat(text("lone \uD800 surrogate")).isEqualTo("lone surrogate");
    }

    @Test
    void foldsSpacesAndLineBreaks() {
        assertThat(text("  my \t\u00A0 notes\r\n\n please ")).isEqualTo("my notes please");
    }

    @Test
    void bringsFancyLettersBackButLeavesFractionsAndPounds() {
        assertThat(text("ｒｅｃｏｒｄｓ 𝗵𝗲𝗹𝗽 ﬁle")).isEqualTo("records help file");
        assertThat(text("½ a tablet cost £9 ²")).isEqualTo("½ a tablet cost £9 ²");
        assertThat(text("cafe\u0301")).isEqualTo("café");
        assertThat(text("h" + "\u0301".repeat(500) + "elp")).hasSizeLessThan(10);
    }

    @Test
    void splitsAtFullStopsAndAtLineBreaks() {
        assertThat(reader.read(new Said.Typed("She saw Dr. Patel on Monday. Now she is worse!\nwhat can i do")).sentences())
                .containsExactly("She saw Dr. Patel on Monday.", "Now she is worse!", "what can i do");
        assertThat(reader.read(new Said.Typed(" \u200B ")).sentences()).isEmpty();
    }

    @Test
    void keepsPersonalDataOutOfWhatMayBeKept() {
        var utterance = reader.read(new Said.Typed("my name is Ann Lee,\n07700 900123"));
        assertThat(utterance.masked()).isEqualTo("my name is [name], [phone number]");
        assertThat(utterance.personal()).hasSize(2);
    }

    @Test
    void aPressedButtonIsReadByItsLabel() {
        var utterance = reader.read(new Said.Pressed("self", "My own", ""));
        assertThat(utterance.text()).isEqualTo("My own");
        assertThat(utterance.language()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pl | Czy mogę dostać moją dokumentację medyczną?
            pl | czy moge dostac moja dokumentacje medyczna prosze
            pl | mama jest w szpitalu i czuje się coraz gorzej
            ur | مجھے اپنے ہسپتال کا ریکارڈ چاہیے
            ar | أريد نسخة من سجلي الطبي من المستشفى
            fa | من سوابق پزشکی خود را می خواهم
            ro | Aș dori o copie a dosarului meu medical de la spital
            ro | as dori o copie a dosarului meu medical de la spital
            bn | আমি আমার হাসপাতালের কাগজপত্র চাই
            pa | ਮੈਨੂੰ ਆਪਣੇ ਹਸਪਤਾਲ ਦੇ ਕਾਗਜ਼ ਚਾਹੀਦੇ ਹਨ
            gu | મારે હોસ્પિટલના કાગળો જોઈએ છે
            pt | Gostaria de obter uma cópia do meu processo clínico
            es | Quiero pedir una copia de mi historial médico
            es | necesito ver a otro medico por favor
            fr | Je voudrais une copie de mon dossier médical
            it | Vorrei avere una copia della mia cartella clinica
            tr | Hastane kayıtlarımın bir kopyasını almak istiyorum
            zh | 我想要一份我的病历
            uk | Я хотіла б отримати копію моєї медичної картки
            ru | Я хотела бы получить копию моей медицинской карты, пожалуйста
            hi | मुझे अपने अस्पताल के रिकॉर्ड चाहिए
            """)
    void findsAnotherLanguage(String language, String said) {
        assertThat(reader.read(new Said.Typed(said)).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "hello", "hi", "ok", "yes pls", "?", "999", "", "😀", "stop", "no", "records", "RVI", "Mohammed Al-Fayed", "Leeds", "gp",
        "i ned my recrods frm hospitel", "me want complane", "wot r my rites", "cnt get thru 2 gp m8", "hw do i cmplain abt drs",
        "pt wants SAR mum dec'd", "Ysbyty", "St Thomas' Hospital", "Addenbrooke's",
        "my mum is from Poland and needs an interpreter", "how do i say czy mogę in english please",
        "ANOTHER OPINION KNEE SURGEON DISMISSIVE", "second opinion oncology manchester", "marthas rule queen elizabeth birmingham",
        "endoscopy colonoscopy results gastroenterology", "wanna see sum1 else bout ma knee", "Martha rule please my husband",
        "dis doctor no good i want go other one"
    })
    void shortMixedAndMisspeltEnglishStaysEnglish(String said) {
        assertThat(reader.read(new Said.Typed(said)).language()).isEqualTo("en");
    }

    @Test
    void findsTheCommonOnesWithoutAnyFiles() {
        var bare = UtteranceReader.of(knowing());
        assertThat(bare.read(new Said.Typed("Czy mogę dostać moją dokumentację medyczną?")).language()).isEqualTo("pl");
        assertThat(bare.read(new Said.Typed("أريد نسخة من سجلي الطبي من المستشفى")).language()).isEqualTo("ar");
        assertThat(bare.read(new Said.Typed("hello")).language()).isEqualTo("en");
    }

    private String text(String words) {
        return reader.read(new Said.Typed(words)).text();
    }

    private static LanguageLine line(String code, String script, String... marks) {
        return new LanguageLine(code, code, code, code, code, new SourceId("none"), false, List.of(marks), script);
    }

    static KnowledgeBase knowing(LanguageLine... languages) {
        return new KnowledgeBase(new KnowledgeFiles(Map.of()), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of(), Map.of(),
                Map.of(),
                Map.of(), Map.of(), List.of(), List.of(languages), BankHolidays.NONE, Map.of(), List.of());
    }
}
