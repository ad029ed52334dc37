package org.waypost.knowledge;

/** An article, such as {@code records.late-reply}. */
public record ArticleId(String value) implements Comparable<ArticleId> {
    public ArticleId {
        Ids.check(value);
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
