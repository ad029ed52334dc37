package org.waypost.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeFiles;

class OrganisationDirectoryTest {

    @Test
    void theRealFilesHaveNoFault() {
        assertThat(Directories.faults()).isEmpty();
        assertThat(Directories.REAL.search("leeds", Optional.empty(), 50)).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leeds general                | leeds-general-infirmary
            rvi                          | royal-victoria-infirmary
            adenbrooks                   | addenbrookes-hospital
            addenb                       | addenbrookes-hospital
            kings college                | kings-college-hospital
            LS1 3EX                      | leeds-general-infirmary
            musgrove taunton             | musgrove-park-hospital
            queen elizabeth gateshead    | queen-elizabeth-hospital-gateshead
            leeds teaching hospitals nhs | leeds-teaching-hospitals-nhs-trust
            """)
    void aSearchPutsTheRightPlaceFirst(String query, String id) {
        assertThat(Directories.REAL.search(query, Optional.empty(), 5)).first()
                .extracting(found -> found.organisation().id()).isEqualTo(id);
    }

    @Test
    void aSearchByPostcodeDistrictFindsThePlacesThere() {
        assertThat(Directories.REAL.search("LS9", Optional.of("hospital"), 9)).extracting(found -> found.organisation().id())
                .contains("st-jamess-university-hospital");
    }

    @Test
    void aSearchKeepsToTheKindAskedFor() {
        assertThat(Directories.REAL.search("leeds", Optional.of("trust"), 9)).isNotEmpty()
                .allSatisfy(found -> assertThat(found.organisation().siteCode()).isEmpty());
        assertThat(Directories.REAL.search("leeds", Optional.of("gp"), 9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "the hospital", "zzzz", "x", "'; drop table turn; --", "\u0000\u202e"})
    void aSearchForNothingFindsNothing(String query) {
        assertThat(Directories.REAL.search(query, Optional.empty(), 9)).isEmpty();
    }

    @Test
    void scoresLieBetweenNoughtAndOneBestFirst() {
        var scores = Directories.REAL.search("royal hospital bristol", Optional.empty(), 30).stream().map(found -> found.score())
                .toList();
        assertThat(scores).isNotEmpty().allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kings                       | kings-college-hospital
            Guy's                       | guys-hospital
            the one in taunton          | musgrove-park-hospital
            derriford                   | derriford-hospital
            hexham                      | hexham-general-hospital
            MRI                         | manchester-royal-infirmary
            adenbrooks                  | addenbrookes-hospital
            its called pinderfeilds     | pinderfields-hospital
            GOSH                        | great-ormond-street-hospital
            """)
    void anAnswerMayBeShort(String answer, String id) {
        assertThat(Directories.ids(Directories.REAL.answered(answer))).isEqualTo(id);
    }

    @Test
    void anAnswerThatIsATownGivesItsHospitals() {
        assertThat(Directories.REAL.answered("leeds")).isInstanceOfSatisfying(OrganisationMatch.Several.class, several ->
                assertThat(several.organisations()).extracting(Organisation::id).contains("leeds-general-infirmary")
                        .hasSizeLessThanOrEqualTo(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dont know", "no idea", "not sure", "why do you ask", "skip", "", "my gp surgery"})
    void anAnswerThatNamesNothingGivesNone(String answer) {
        assertThat(Directories.ids(Directories.REAL.answered(answer))).isEmpty();
    }

    @Test
    void aHospitalsOwnMarthasRuleLineComesBeforeItsTrusts() {
        assertThat(marthasRule("newham-university-hospital").phone()).isNotEmpty().isNotEqualTo(marthasRule("ealing-hospital").phone());
        assertThat(marthasRule("ealing-hospital").phone()).isNotEqualTo(marthasRule("northwick-park-hospital").phone());
    }

    @Test
    void oneHospitalsMarthasRuleLineIsNeverShownForAnother() {
        assertThat(contacts("friarage-hospital").marthasRule()).isPresent();
        assertThat(contacts("east-cleveland-hospital").marthasRule()).isEmpty();
        assertThat(contacts("royal-liverpool-university-hospital").marthasRule()).isPresent();
        assertThat(contacts("aintree-university-hospital").marthasRule()).isEmpty();
    }

    @Test
    void aLineForAdultsIsNotShownForAChild() {
        assertThat(contacts("croydon-university-hospital").marthasRule()).isPresent();
        assertThat(contacts("croydon-university-hospital").marthasRuleChildren()).isEmpty();
        assertThat(contacts("hillingdon-hospital").marthasRuleChildren()).isEqualTo(contacts("hillingdon-hospital").marthasRule());
    }

    @Test
    void aHospitalWithTwoLinesKeepsThemApart() {
        var royalLondon = contacts("the-royal-london-hospital");
        assertThat(royalLondon.marthasRule().orElseThrow().phone()).isNotEqualTo(royalLondon.marthasRuleChildren().orElseThrow().phone());
    }

    @Test
    void whatToSayComesWithTheNumber() {
        assertThat(marthasRule("colchester-general-hospital").say()).contains("bleep 247");
        assertThat(marthasRule("colchester-general-hospital").reach()).isEqualTo("switchboard");
    }

    @Test
    void recordsAndPalsAreTheTrustsUnlessTheHospitalHasItsOwn() {
        assertThat(contacts("leeds-general-infirmary").records()).isPresent()
                .isEqualTo(contacts("leeds-teaching-hospitals-nhs-trust").records());
        assertThat(contacts("west-middlesex-university-hospital").pals()).isNotEqualTo(contacts("chelsea-and-westminster-hospital")
                .pals());
    }

    @Test
    void aMergedTrustIsUnderstoodByItsOldName() {
        assertThat(Directories.ids(Directories.REAL.mentioned("solent nhs trust has my records")))
                .isEqualTo("hampshire-and-isle-of-wight-healthcare-nhs-foundation-trust");
        assertThat(Directories.REAL.get("solent-nhs-trust")).isEmpty();
    }

    @Test
    void aFaultyRowIsNamedByFileAndLine() {
        assertThat(faults(
                """
                id,ods_code,name,type,status,postcode,marthas_hospitals,seen,pals_phone,pals_page,pals_publisher
                a-trust,RAA,A Trust,acute,open,LS1 1AA,nowhere,2026-11-23,12,not a page,A Trust
                a-trust,RAA,B Trust,purple,open,LS1 1AA,,yesterday,0113 243 2799,,B Trust
                """,
                """
                id,name,trust,town,kind,seen
                Some Hospital,Some Hospital,RAA,Leeds,acute,2026-11-23
                other,Other,RZZ,Leeds,acute,2026-11-23
                third,"Third, Leeds",RAA
                """)).containsExactly(
                "knowledge-base/contacts/hospitals.csv:2: \"Some Hospital\" is no id. Use lower-case letters and digits joined by hyphens.",
                "knowledge-base/contacts/hospitals.csv:3: the trust \"RZZ\" is not in trusts.csv.",
                "knowledge-base/contacts/hospitals.csv:4: has 3 cells where the first line has 6. Look for a comma outside quotes.",
                "knowledge-base/contacts/trusts.csv:2: \"nowhere\" in marthas_hospitals is no hospital's id.",
                "knowledge-base/contacts/trusts.csv:2: pals_page is no web address. Leave it empty if there is none.",
                "knowledge-base/contacts/trusts.csv:2: pals_phone is no phone number with its spaces, as printed. Look at its source.",
                "knowledge-base/contacts/trusts.csv:3: \"purple\" is no type. "
                        + "Use acute, specialist, community, mental-health or ambulance.",
                "knowledge-base/contacts/trusts.csv:3: \"seen\" is no date. Write it as 2026-11-23.",
                "knowledge-base/contacts/trusts.csv:3: the code RAA stands in two rows. Keep one.",
                "knowledge-base/contacts/trusts.csv:3: the id \"a-trust\" is taken already, on line 2. Ids are unique in both files.");
    }

    @Test
    void withoutContactsThereAreNoPlacesAndNoFaults() {
        var faults = new Faults();
        var empty = OrganisationDirectory.read(new KnowledgeFiles(new HashMap<>()), faults);
        assertThat(empty.mentioned("leeds general infirmary")).isInstanceOf(OrganisationMatch.None.class);
        assertThat(faults.all()).isEmpty();
    }

    private static List<String> faults(String trusts, String hospitals) {
        var texts = new HashMap<String, String>();
        texts.put("knowledge-base/contacts/trusts.csv", trusts);
        texts.put("knowledge-base/contacts/hospitals.csv", hospitals);
        var faults = new Faults();
        OrganisationDirectory.read(new KnowledgeFiles(texts), faults);
        return faults.all().stream().map(Object::toString).toList();
    }

    private static Organisation.Contacts contacts(String id) {
        return Directories.REAL.get(id).orElseThrow().contacts();
    }

    private static ContactLine marthasRule(String id) {
        return contacts(id).marthasRule().orElseThrow();
    }
}
