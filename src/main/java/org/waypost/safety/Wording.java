package org.waypost.safety;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One wording of a rule. Its groups ({@code +}) may stand anywhere in the message; the parts of a group ({@code &}) stand in
 * any order within a few words of each other, in one sentence; the items of a part follow each other.
 */
final class Wording {
    /** Words that may stand between two parts of a group. */
    static final int NEAR = 8;

    /** Words that may stand at a gap ({@code ..}). */
    static final int GAP = 4;

    private static final int MOST_SPANS = 300;

    private final List<List<List<Item>>> groups;
    private final int[] needed;

    Wording(List<List<List<Item>>> groups) {
        this.groups = groups.stream().map(group -> group.stream().map(List::copyOf).toList()).toList();
        this.needed = groups.stream().flatMap(List::stream).flatMap(List::stream).mapToInt(Item::element).distinct().toArray();
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
        if (!in.hasAll(needed)) {
            return List.of();
        }
        var byGroup = new ArrayList<List<Span>>(groups.size());
        for (var group : groups) {
            var spans = group(group, in);
            if (spans.isEmpty()) {
                return List.of();
            }
            byGroup.add(spans);
        }
        var hits = new ArrayList<Hit>();
        byGroup.getFirst().forEach(first -> hits.add(hit(first, byGroup)));
        return hits;
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
        for (int at = 1; at < parts.size() && !spans.isEmpty(); at++) {
            spans = joined(spans, part(parts.get(at), in), in);
        }
        return spans;
    }

    private static List<Span> joined(List<Span> spans, List<Span> others, Occurrences in) {
        var joined = new LinkedHashSet<Span>();
        for (var span : spans) {
            for (int at = Span.firstFrom(others, span.start() - NEAR - Span.LONGEST); at < others.size(); at++) {
                var other = others.get(at);
                if (other.start() > span.end() + NEAR || joined.size() >= MOST_SPANS) {
                    break;
                }
                if (other.apart(span) <= NEAR && !other.equals(span) && in.sameSentence(span.start(), other.start())) {
                    joined.add(span.and(other));
                }
            }
        }
        return List.copyOf(joined);
    }

    private static List<Span> part(List<Item> items, Occurrences in) {
        var spans = in.of(items.getFirst().element());
        for (int at = 1; at < items.size() && !spans.isEmpty(); at++) {
            spans = continued(spans, items.get(at), in);
        }
        return spans;
    }

    private static List<Span> continued(List<Span> spans, Item item, Occurrences in) {
        var longer = new LinkedHashSet<Span>();
        var next = in.of(item.element());
        for (var span : spans) {
            int latest = latestStart(span.end(), item.afterGap(), in);
            for (int at = Span.firstFrom(next, span.end()); at < next.size() && next.get(at).start() <= latest; at++) {
                if (longer.size() < MOST_SPANS && in.sameSentence(span.start(), next.get(at).start())) {
                    longer.add(span.and(next.get(at)));
                }
            }
        }
        return List.copyOf(longer);
    }

    private static int latestStart(int end, boolean afterGap, Occurrences in) {
        int latest = afterGap ? end + GAP : end;
        while (in.isFiller(latest)) {
            latest++;
        }
        return latest;
    }
}
