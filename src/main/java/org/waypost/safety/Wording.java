package org.waypost.safety;

import java.util.ArrayList;
import java.util.List;

/**
 * One wording of a rule. Its groups ({@code +}) may stand anywhere in the message; the parts of a group ({@code &}) stand in
 * any order within a few words of each other, in one sentence; the items of a part follow each other.
 */
record Wording(List<List<List<Item>>> groups) {
    /** Words that may stand between two parts of a group. */
    static final int NEAR = 8;

    /** Words that may stand at a gap ({@code ..}). */
    static final int GAP = 4;

    private static final int MOST_SPANS = 60;

    Wording {
        groups = groups.stream().map(group -> group.stream().map(List::copyOf).toList()).toList();
    }

    /** One place in a row of words: an element of the lexicon, right after the one before or after a gap. */
    record Item(int element, boolean afterGap) {}

    /** Where the whole wording stands: a span for each group, the first group's first. */
    record Hit(List<Span> spans) {
        Hit {
            spans = List.copyOf(spans);
        }
    }

    List<Hit> find(Occurrences in) {
        if (!isPossible(in)) {
            return List.of();
        }
        var byGroup = new ArrayList<List<Span>>();
        for (var group : groups) {
            var spans = group(group, in);
            if (spans.isEmpty()) {
                return List.of();
            }
            byGroup.add(spans);
        }
        return byGroup.getFirst().stream().map(first -> hit(first, byGroup)).toList();
    }

    private boolean isPossible(Occurrences in) {
        for (var group : groups) {
            for (var part : group) {
                for (var item : part) {
                    if (!in.has(item.element())) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Of each further group the place nearest to the first. */
    private static Hit hit(Span first, List<List<Span>> byGroup) {
        var spans = new ArrayList<Span>();
        spans.add(first);
        for (var others : byGroup.subList(1, byGroup.size())) {
            var nearest = others.getFirst();
            for (var other : others) {
                nearest = other.apart(first) < nearest.apart(first) ? other : nearest;
            }
            spans.add(nearest);
        }
        return new Hit(spans);
    }

    private static List<Span> group(List<List<Item>> parts, Occurrences in) {
        var spans = part(parts.getFirst(), in);
        for (var part : parts.subList(1, parts.size())) {
            var others = part(part, in);
            var joined = new ArrayList<Span>();
            for (var span : spans) {
                others.stream()
                        .filter(other -> other.apart(span) <= NEAR && in.sameSentence(span.start(), other.start()) && !other.equals(span))
                        .limit(MOST_SPANS)
                        .map(span::and)
                        .forEach(joined::add);
            }
            spans = joined.stream().distinct().limit(Tokens.MOST).toList();
        }
        return spans;
    }

    private static List<Span> part(List<Item> items, Occurrences in) {
        var spans = in.of(items.getFirst().element());
        for (var item : items.subList(1, items.size())) {
            var longer = new ArrayList<Span>();
            for (var span : spans) {
                int latest = latestStart(span.end(), item.afterGap(), in);
                in.of(item.element()).stream()
                        .filter(next -> next.start() >= span.end() && next.start() <= latest && in.sameSentence(span.start(), next.start()))
                        .limit(MOST_SPANS)
                        .map(span::and)
                        .forEach(longer::add);
            }
            spans = longer;
        }
        return spans.size() <= Tokens.MOST ? spans : spans.subList(0, Tokens.MOST);
    }

    private static int latestStart(int end, boolean afterGap, Occurrences in) {
        int latest = afterGap ? end + GAP : end;
        while (in.isFiller(latest)) {
            latest++;
        }
        return latest;
    }
}
