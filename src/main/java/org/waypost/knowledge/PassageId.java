package org.waypost.knowledge;

/** One section of an article, such as {@code records.late-reply#time-limit}. */
public record PassageId(ArticleId article, String anchor) implements Comparable<PassageId> {
    public PassageId {
        Ids.check(anchor);
    }

    /** Reads {@code article#anchor}; anything else is an IllegalArgumentException. */
    public static PassageId of(String text) {
        int hash = text.indexOf('#');
        if (hash < 0) {
            throw new IllegalArgumentException("a passage is named article#anchor");
        }
        return new PassageId(new ArticleId(text.substring(0, hash)), text.substring(hash + 1));
    }

    @Override
    public int compareTo(PassageId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return article + "#" + anchor;
    }
}
