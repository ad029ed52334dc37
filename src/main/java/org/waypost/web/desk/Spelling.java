package org.waypost.web.desk;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A code as it is read aloud: "7, K kilo, 3, M mike". The letters are those of Crockford's alphabet, in the NATO spelling. */
final class Spelling {
    private static final Map<String, String> NAMES = Stream
            .of("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "juliett", "kilo", "mike", "november", "papa",
                    "quebec", "romeo", "sierra", "tango", "victor", "whiskey", "x-ray", "yankee", "zulu")
            .collect(Collectors.toUnmodifiableMap(name -> name.substring(0, 1).toUpperCase(Locale.ROOT), name -> name));

    private Spelling() {}

    static String of(String code) {
        var said = new ArrayList<String>();
        for (String sign : code.replace("-", "").split("")) {
            String name = NAMES.get(sign);
            said.add(name == null ? sign : sign + " " + name);
        }
        return String.join(", ", said);
    }
}
