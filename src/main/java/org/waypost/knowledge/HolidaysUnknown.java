package org.waypost.knowledge;

/** The bank holidays of that year aren't held, so no working day in it can be told. */
public final class HolidaysUnknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HolidaysUnknown(int year) {
        super("bank holidays of " + year + " are not in bank-holidays.yaml");
    }
}
