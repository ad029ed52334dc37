package org.waypost.safety;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.waypost.safety.Context.Kind;

/** What the words around a sign say about it. */
final class Evidence {
    /** Words within which a "now" in another part of the sentence belongs to a sign. */
    private static final int NEAR = 6;

    private static final int NOT_REACHES = 4;
    private static final int WAS_REACHES = 2;
    private static final int THING_REACHES = 1;

    private final Occurrences in;
    private final Map<Kind, List<Span>> found;

    Evidence(Occurrences in, Map<Kind, List<Span>> found) {
        this.in = in;
        this.found = found;
    }

    boolean anywhere(Kind kind) {
        return found.containsKey(kind);
    }

    int words() {
        return in.tokens().size();
    }

    boolean overlapping(Kind kind, Span sign) {
        return any(kind, span -> span.overlaps(sign));
    }

    boolean inSentence(Kind kind, Span sign) {
        return any(kind, span -> in.sameSentence(span.start(), sign.start()));
    }

    /** In the same sentence and not after the sign; what the sign's own words hold doesn't count. */
    boolean beforeInSentence(Kind kind, Span sign) {
        return any(kind, span -> span.start() < sign.end() && !span.within(sign) && in.sameSentence(span.start(), sign.start()));
    }

    /** In the same part of the sentence, or near in the same sentence where the sign's own part has no past. */
    boolean now(Span sign) {
        return any(Kind.NOW, span -> inClause(span, sign))
                || !any(Kind.PAST, span -> inClause(span, sign))
                        && any(Kind.NOW, span -> in.sameSentence(span.start(), sign.start()) && span.apart(sign) <= NEAR);
    }

    /**
     * In the same part of the sentence with nothing that joins two statements between; for what isn't said as present,
     * anywhere in the sentence.
     */
    boolean then(Kind kind, Span sign, Rule.Manner manner) {
        return manner != Rule.Manner.SIGN
                ? inSentence(kind, sign)
                : any(kind, span -> inClause(span, sign) && !isPartedBy(Kind.CONNECTOR, span, sign));
    }

    /** Somewhere, and neither denied nor past. */
    boolean real(Kind kind) {
        return any(kind, span -> !not(span)
                && !was(span)
                && !then(Kind.PAST, span, Rule.Manner.SIGN)
                && !beforeInSentence(Kind.GENERAL, span));
    }

    /** "was", "had" and the like right before. */
    boolean was(Span sign) {
        return rightBefore(Kind.WAS, sign, WAS_REACHES, Kind.CONNECTOR);
    }

    boolean not(Span sign) {
        return isNegated(Kind.NOT, sign);
    }

    boolean perhapsNot(Span sign) {
        return isNegated(Kind.PERHAPS_NOT, sign);
    }

    boolean thing(Span sign) {
        return any(Kind.THING, span -> span.start() >= sign.start()
                && span.end() > sign.end()
                && span.start() <= sign.end() + THING_REACHES
                && inClause(span, sign));
    }

    private boolean isNegated(Kind kind, Span sign) {
        boolean startsWithNo = any(Kind.OWN_NOT, span -> span.start() == sign.start());
        boolean likeNever = any(Kind.LIKE_NEVER, span -> span.start() >= sign.start() && span.start() <= sign.end() + NOT_REACHES);
        return !startsWithNo && !likeNever && rightBefore(kind, sign, NOT_REACHES, Kind.CONNECTOR, Kind.SUBJECT);
    }

    private boolean rightBefore(Kind kind, Span sign, int reach, Kind... partedBy) {
        return any(kind, span -> {
            if (span.end() > sign.start() || sign.start() - span.end() >= reach || !inClause(span, sign)) {
                return false;
            }
            for (Kind parting : partedBy) {
                if (isPartedBy(parting, span, sign)) {
                    return false;
                }
            }
            return true;
        });
    }

    private boolean isPartedBy(Kind kind, Span span, Span sign) {
        int from = Math.min(span.end(), sign.end());
        int to = Math.max(span.start(), sign.start());
        return any(kind, between -> between.start() >= from && between.end() <= to);
    }

    private boolean inClause(Span span, Span sign) {
        return in.sameClause(span.start(), sign.start())
                || in.sameClause(span.start(), sign.end() - 1)
                || in.sameClause(span.end() - 1, sign.start());
    }

    private boolean any(Kind kind, Predicate<Span> is) {
        return found.getOrDefault(kind, List.of()).stream().anyMatch(is);
    }
}
