package org.waypost.privacy;

/** NHS numbers: ten digits, the last of which checks the others. */
public final class NhsNumber {
    static final int DIGITS = 10;
    private static final int MODULUS = 11;

    private NhsNumber() {}

    /**
     * Each of the first nine digits times 10 down to 2; 11 less the remainder by 11 is the tenth (11 counts as 0, 10 never holds).
     *
     * @param digits ten of them and nothing else
     */
    public static boolean checkDigitHolds(String digits) {
        int sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (digits.charAt(i) - '0') * (DIGITS - i);
        }
        int check = (MODULUS - sum % MODULUS) % MODULUS;
        return check == digits.charAt(DIGITS - 1) - '0';
    }
}
