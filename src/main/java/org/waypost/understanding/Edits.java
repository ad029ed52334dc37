package org.waypost.understanding;

/** How many slips of the finger lie between two words: a letter left out, put in, changed, or two swapped. */
final class Edits {
    private Edits() {}

    /** The number of slips, or {@code most + 1} when there are more. */
    static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : least(cost, one, other, i, j);
            }
        }
        return Math.min(cost[one.length()][other.length()], most + 1);
    }

    /** Whether two phrases are one but for a slip, or two in a long one. */
    static boolean near(String one, String other) {
        int allowed = Math.min(one.length(), other.length()) >= 10 ? 2 : 1;
        return Math.min(one.length(), other.length()) >= 4 && between(one, other, allowed) <= allowed;
    }

    private static int least(int[][] cost, String one, String other, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
