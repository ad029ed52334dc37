package org.waypost.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waypost.privacy.PersonalData.Kind;

/** E-mail addresses and whole postcodes; half a postcode names no one. */
final class Addresses {
    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]{1,63}+(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,6}+");

    /** The last two letters are never C, I, K, M, O or V, which leaves times such as "10 30am" alone. */
    private static final Pattern POSTCODE =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])[a-z]{1,2}\\d[a-z\\d]? ?\\d[abd-hjlnp-uw-z]{2}(?![\\p{L}\\p{N}])");

    private Addresses() {}

    static List<PersonalData> find(String text) {
        var found = new ArrayList<PersonalData>();
        var emails = EMAIL.matcher(text);
        while (emails.find()) {
            found.add(new PersonalData(Kind.EMAIL, emails.start(), emails.end()));
        }
        var postcodes = POSTCODE.matcher(text);
        while (postcodes.find()) {
            found.add(new PersonalData(Kind.POSTCODE, postcodes.start(), postcodes.end()));
        }
        return found;
    }
}
