package org.waypost.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I need my late mum's notes from leeds general              | leeds-general-infirmary
            my dad was in Leeds General Infirmary                      | leeds-general-infirmary
            i want my LGI records                                      | leeds-general-infirmary
            does st thomas have marthas rule                           | st-thomas-hospital
            Does Saint Thomas' have it?                                | st-thomas-hospital
            a complaint about the RVI                                  | royal-victoria-infirmary
            scan at rvi last week                                      | royal-victoria-infirmary
            records from addenbrookes please                           | addenbrookes-hospital
            records from adenbrooks please                             | addenbrookes-hospital
            Addenbrooke's lost my letter                               | addenbrookes-hospital
            she was at kings college hospital for a month              | kings-college-hospital
            he is on ward 7 at derriford                               | derriford-hospital
            the RD&E in exeter cancelled me again                      | royal-devon-and-exeter-hospital-wonford
            the L&D sent me the wrong letter                           | luton-and-dunstable-hospital
            my reading hospital letters                                | royal-berkshire-hospital
            was taken to bath hospital                                 | royal-united-hospital
            admitted to hull royal infirmary                           | hull-royal-infirmary
            born in the hospital in taunton                            | musgrove-park-hospital
            mum is in stoke mandeville                                 | stoke-mandeville-hospital
            operated on at guys                                        | guys-hospital
            waiting at kettering a&e                                   | kettering-general-hospital
            I was under great ormond street                            | great-ormond-street-hospital
            notes from alder hey                                       | alder-hey-childrens-hospital
            the queen elizabeth hospital in gateshead                  | queen-elizabeth-hospital-gateshead
            BRI in bradford wont answer                                | bradford-royal-infirmary
            st marys hospital paddington                               | st-marys-hospital-paddington
            leeds teaching hospitals wont reply                        | leeds-teaching-hospitals-nhs-trust
            guys and st thomas lost the scan                           | guys-and-st-thomas-nhs-foundation-trust
            Manchester Royal Infirmry refused                          | manchester-royal-infirmary
            uch london lost it                                         | university-college-hospital
            norfolk and norwich                                        | norfolk-and-norwich-university-hospital
            the Royal Berkshire                                        | royal-berkshire-hospital
            I was treated by south western ambulance service nhs foundation trust | south-western-ambulance-service-nhs-foundation-trust
            the old north middlesex university hospital nhs trust      | royal-free-london-nhs-foundation-trust
            broomfield hospital in chelmsford                          | broomfield-hospital-chelmsford
            """)
    void aPlaceIsNamed(String sentence, String id) {
        assertThat(Directories.ids(Directories.REAL.mentioned(sentence))).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the royal                     | leicester-royal-infirmary
            The General                   | southampton-general-hospital
            she is at the royal           | royal-liverpool-university-hospital
            i was in the general, last may | southampton-general-hospital
            i was a patient at BRI        | bristol-royal-infirmary
            a letter from the queen elizabeth hospital | queen-elizabeth-hospital-birmingham
            st marys hospital lost it     | saint-marys-hospital-manchester
            the PRH said no               | princess-royal-hospital-telford
            a hospital in leeds           | leeds-general-infirmary
            moved from leeds general to st james's | leeds-general-infirmary
            """)
    void whatCouldBeSeveralIsSeveral(String sentence, String among) {
        assertThat(Directories.REAL.mentioned(sentence)).isInstanceOfSatisfying(OrganisationMatch.Several.class, several ->
                assertThat(several.organisations()).extracting(Organisation::id).contains(among).hasSizeBetween(2, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "the hospital in march never wrote back",
        "i have been reading my records",
        "I was reading hospital letters all night",
        "can i get a bath aid from the council",
        "what is the deal with my referral",
        "all's well that ends wells",
        "my mum lives in hull",
        "we moved to reading last year",
        "the royal family visited",
        "the royal college of surgeons",
        "the general public should know",
        "i have a general question",
        "as a general rule how long does it take",
        "hi guys can you help",
        "the kings speech",
        "my son goes to st peters school",
        "our church is st marys",
        "st georges road surgery has my notes",
        "I live near charing cross station",
        "we got off at new cross",
        "she went to kings college london",
        "he is at reading university",
        "my husband is at work",
        "I had an mri in june",
        "results from the mri please",
        "the consultant sent me to mri",
        "oh my gosh it takes ages",
        "my gp in leeds refused",
        "the surgery in bedford",
        "I need the general practice to answer",
        "the city council said no",
        "the county court letter",
        "tommy's records please",
        "my son jimmy's jabs",
        "her name is evelina",
        "charlotte's notes are missing",
        "we live in west suffolk",
        "i am in stoke",
        "care home in warwick",
        "the dentist in york charged me",
        "chemist in kingston",
        "she passed away in march",
        "he died on ward 7",
        "a private hospital",
        "my local hospital wont help",
        "the hospital lost my notes",
        "the children's hospital",
        "the infirmary",
        "my home is in poole",
        "I want a second opinion about my knee",
        "the memorial service is on friday",
        "the manor house care home",
        "pilgrim fathers",
        "the freeman family",
        "lister is a surname",
        "my name is Leighton",
        "child health records",
        "the lodge",
        "needs general surgery",
        "the harbour",
        "I need health records for the mount",
        "mental health team in sheffield",
        "can I complain about the community nurse",
        "isle of wight resident",
        "complaint about 111",
        ""
    })
    void noPlaceIsNamedByOrdinaryWords(String sentence) {
        assertThat(Directories.ids(Directories.REAL.mentioned(sentence))).isEmpty();
    }

    @Test
    void aMisspellingIsLessSureThanTheName() {
        var right = (OrganisationMatch.One) Directories.REAL.mentioned("addenbrookes");
        var slip = (OrganisationMatch.One) Directories.REAL.mentioned("adenbrooks");
        assertThat(slip.confidence()).isLessThan(right.confidence());
    }
}
