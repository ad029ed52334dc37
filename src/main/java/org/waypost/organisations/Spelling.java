package org.waypost.organisations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mends slips in names: a letter doubled or not, and one more letter wrong, missing, added or swapped, in words of five letters or more
 * whose first letter is right. A word that is in ordinary use is never taken for a misspelt name.
 */
final class Spelling {
    private static final int LEAST_LETTERS = 5;
    private final Set<String> names;
    private final Set<String> ordinary;
    private final Map<String, Set<String>> byKey = new HashMap<>();
    private final Map<String, Set<String>> byShortened = new HashMap<>();

    Spelling(Set<String> names, Set<String> ordinary) {
        this.names = names;
        this.ordinary = ordinary;
        for (String name : names) {
            if (name.length() >= LEAST_LETTERS) {
                String key = key(name);
                byKey.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(name);
                shortened(key).forEach(less -> byShortened.computeIfAbsent(less, none -> new LinkedHashSet<>()).add(name));
            }
        }
    }

    /** The one name that a word may be a slip for; empty when it is a name itself, ordinary, or could be several. */
    Optional<String> mended(String word) {
        if (word.length() < LEAST_LETTERS || names.contains(word) || ordinary.contains(word)) {
            return Optional.empty();
        }
        String key = key(word);
        var found = new HashSet<>(byKey.getOrDefault(key, Set.of()));
        if (found.isEmpty()) {
            addNear(key, found);
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private void addNear(String key, Set<String> found) {
        var candidates = new HashSet<>(byShortened.getOrDefault(key, Set.of()));
        for (String less : shortened(key)) {
            candidates.addAll(byKey.getOrDefault(less, Set.of()));
            candidates.addAll(byShortened.getOrDefault(less, Set.of()));
        }
        candidates.stream().filter(name -> within(key, key(name))).forEach(found::add);
    }

    /** Whether one change at most makes one of the other: a letter added, left out, changed, or two neighbours swapped. */
    static boolean within(String one, String other) {
        if (one.isEmpty() || other.isEmpty() || one.charAt(0) != other.charAt(0) || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int same = 0;
        int shortest = Math.min(one.length(), other.length());
        while (same < shortest && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String left = one.substring(same);
        String right = other.substring(same);
        return left.length() == right.length() ? changedOrSwapped(left, right) : leftOut(left, right) || leftOut(right, left);
    }

    private static boolean changedOrSwapped(String left, String right) {
        if (left.length() < 2 || left.substring(1).equals(right.substring(1))) {
            return true;
        }
        return left.charAt(0) == right.charAt(1) && left.charAt(1) == right.charAt(0) && left.substring(2).equals(right.substring(2));
    }

    private static boolean leftOut(String longer, String shorter) {
        return !longer.isEmpty() && longer.substring(1).equals(shorter);
    }

    private static String key(String word) {
        return word.replaceAll("(.)\\1", "$1");
    }

    private static Set<String> shortened(String key) {
        var all = new HashSet<String>();
        for (int i = 1; i < key.length(); i++) {
            all.add(key.substring(0, i) + key.substring(i + 1));
        }
        return all;
    }
}
