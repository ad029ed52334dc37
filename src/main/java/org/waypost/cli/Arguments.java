package org.waypost.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words after a command: {@code --name value}, {@code --name=value}, {@code --flag}, and plain ones. */
record Arguments(List<String> words) {
    Arguments {
        words = List.copyOf(words);
    }

    boolean has(String flag) {
        return words.contains(flag) || words.stream().anyMatch(word -> word.startsWith(flag + "="));
    }

    Optional<String> value(String name) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(name + "=")) {
                return Optional.of(words.get(i).substring(name.length() + 1));
            }
            if (words.get(i).equals(name) && i + 1 < words.size()) {
                return Optional.of(words.get(i + 1));
            }
        }
        return Optional.empty();
    }

    Optional<Path> path(String name) {
        return value(name).map(Path::of);
    }

    /** The words that follow an option, up to the next option. */
    List<String> list(String name) {
        var list = new ArrayList<String>();
        boolean within = false;
        for (String word : words) {
            if (word.startsWith("--")) {
                within = word.equals(name);
            } else if (within) {
                list.add(word);
            }
        }
        return list;
    }
}
