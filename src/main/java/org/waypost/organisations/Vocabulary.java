package org.waypost.organisations;

import java.util.Set;

/** Words that help to tell a hospital's name from other words. None of them is ever shown. */
final class Vocabulary {
    /** Beside a place's name they say that a hospital is meant. */
    static final Set<String> HOSPITAL = Set.of("hospital", "hospitals", "hosp", "hospitle", "hospitl", "infirmary", "ae", "casualty");

    /** Before "at" or "in" and a place's name they say so too. */
    static final Set<String> INSIDE = Set.of(
            "hospital", "hosp", "infirmary", "ae", "casualty", "ward", "maternity", "outpatients", "icu", "pals", "consultant",
            "inpatient");

    /** After a place's name they say that a trust is meant. */
    static final Set<String> TRUST = Set.of("nhs", "trust", "foundation", "pals", "ae");

    /** Stand at the end of a hospital's name and may be left out. */
    static final Set<String> TRAILING = Set.of(
            "hospital", "hospitals", "university", "general", "infirmary", "community", "district", "memorial", "war", "cottage",
            "centre", "unit", "clinic", "county", "city", "and", "teaching", "house", "rehabilitation", "day", "of");

    /** In a shortened name of two words or more they make it a hospital's own. */
    static final Set<String> TELLING = Set.of("general", "royal", "infirmary", "childrens", "womens", "kings", "st");

    /** After "the" they name no place by themselves: "the royal", "the general". */
    static final Set<String> SHARED = Set.of(
            "royal", "general", "infirmary", "county", "city", "memorial", "womens", "childrens", "manor", "vic", "alex", "northern");

    /** Followed by one of these, a name is another thing's: a school's, a road's, a town council's. */
    static final Set<String> ELSEWHERE = Set.of(
            "school", "primary", "secondary", "academy", "church", "cathedral", "college", "university", "road", "street", "lane",
            "avenue", "park", "station", "square", "cross", "surgery", "practice", "medical", "pharmacy", "dental", "dentist",
            "council", "united", "town", "fc", "house", "home", "hall", "library", "police", "court", "close", "estate", "market",
            "airport", "island", "bridge", "mail", "family", "navy", "society", "care", "nursery", "prison", "railway",
            "castle", "hill", "cup", "bank", "assembly");

    /** Before a shared name or an ordinary place they place someone there. */
    static final Set<String> AT = Set.of("at", "from", "in", "into", "to", "under", "by", "of");

    /** After a shared name they end it. */
    static final Set<String> GOES_ON = Set.of(
            "", "and", "but", "or", "in", "at", "for", "on", "about", "to", "last", "when", "where", "because", "with", "is", "was",
            "has", "have", "they", "she", "he", "we", "i", "who", "which", "that", "this", "since", "after", "before", "now", "today",
            "yesterday", "please", "so", "as", "if", "again", "hospital");

    /** Before "reading" they make it what one does, not a town. */
    static final Set<String> DOING = Set.of(
            "am", "im", "is", "was", "were", "are", "been", "be", "keep", "kept", "after", "by", "while", "when", "started", "stopped",
            "tried", "like", "hate", "without", "spent", "worth", "finished", "remember", "and");

    /** Before "at" they make it where one lives or changes trains. */
    static final Set<String> LIVING = Set.of(
            "live", "lives", "lived", "living", "off", "meet", "met", "stop", "stopped", "change", "changed");

    /** Towns whose name is mostly another word: never a place by themselves. */
    static final Set<String> NOT_A_TOWN = Set.of("march", "home");

    /** Say nothing about which place. */
    static final Set<String> IDLE = Set.of(
            "the", "a", "an", "of", "at", "in", "and", "nhs", "trust", "foundation", "hospital", "hospitals", "hosp", "its", "it",
            "is", "was", "my", "near", "from", "to", "one", "think", "i", "called", "big", "main", "she", "he", "they", "on", "ward",
            "please", "this", "that");

    private Vocabulary() {}
}
