package org.waypost.safety;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Phrases with what they must lead to: {@code level|action|words}; several that are right are joined by a slash. */
final class Bank {
    private Bank() {}

    /** One phrase; level and action are "none" where nothing may be raised. */
    record Phrase(int line, List<String> levels, List<String> actions, String words) {
        /** What the screen makes of it. */
        static String found(RedFlagScreen screen, String words) {
            return screen.check(Screens.utterance(words), Screens.nothingSaid()).gravest()
                    .map(flag -> (flag.level() + "|" + flag.action()).toLowerCase(Locale.ROOT)).orElse("none|none");
        }

        boolean isMet(String found) {
            String[] parts = found.split("\\|");
            boolean level = levels.contains(parts[0]) || levels.contains("none") && actions.contains("banner");
            return level && actions.contains(parts[1]);
        }

        boolean isDangerous() {
            return !levels.contains("none");
        }
    }

    static List<Phrase> read(String name) {
        try (var in = Bank.class.getResourceAsStream("/safety/" + name)) {
            var phrases = new ArrayList<Phrase>();
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            for (int line = 0; line < lines.size(); line++) {
                String[] parts = lines.get(line).split("\\|", 3);
                if (parts.length == 3) {
                    phrases.add(new Phrase(line + 1, Arrays.asList(parts[0].split("/")), Arrays.asList(parts[1].split("/")), parts[2]));
                }
            }
            return phrases;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
