package org.waypost.knowledge;

import java.io.StringReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML file that knows its line. Reading something that isn't there, or is of another kind, adds a fault
 * and gives an empty value, so that one run tells every fault. No value is ever turned into a type: {@code no} stays "no".
 */
public final class Node {
    private static final Pattern ALIAS = Pattern.compile("(?m)(?:^|[\\s\\[,{:-])\\*[A-Za-z0-9]");

    private final String file;
    private final int firstLine;
    private final int line;
    private final org.yaml.snakeyaml.nodes.Node node;
    private final Faults faults;
    private @Nullable Map<String, Node> entries;

    private Node(String file, int firstLine, int line, org.yaml.snakeyaml.nodes.Node node, Faults faults) {
        this.file = file;
        this.firstLine = firstLine;
        this.line = line;
        this.node = node;
        this.faults = faults;
    }

    /** The file's root, or nothing when it isn't YAML (a fault says so) or is empty. */
    public static Optional<Node> read(String file, String text, Faults faults) {
        return read(file, text, 1, faults);
    }

    /** As {@link #read(String, String, Faults)}, for YAML that starts at another line of its file, such as front matter. */
    public static Optional<Node> read(String file, String text, int firstLine, Faults faults) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            var yaml = new Yaml(options);
            if (ALIAS.matcher(text).find() && holdsAlias(yaml, text)) {
                faults.add(file, firstLine, "this repeats a part by \"*name\". Write the part out instead.");
                return Optional.empty();
            }
            var root = yaml.compose(new StringReader(text));
            return Optional.ofNullable(root)
                    .map(found -> new Node(file, firstLine, firstLine + found.getStartMark().getLine(), found, faults));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? firstLine : firstLine + e.getProblemMark().getLine();
            boolean colon = String.valueOf(e.getProblem()).startsWith("mapping values");
            faults.add(file, line, "this is not YAML: " + e.getProblem() + ". "
                    + (colon ? "Put a text that holds \": \" in quotes." : "Look at the quotes, colons and indents here."));
            return Optional.empty();
        } catch (YAMLException e) {
            faults.add(file, firstLine, "this can't be read as YAML: a control character, too deep or too long. Write it afresh.");
            return Optional.empty();
        }
    }

    /** An alias may hold itself; reading it would never end. */
    private static boolean holdsAlias(Yaml yaml, String text) {
        for (var event : yaml.parse(new StringReader(text))) {
            if (event instanceof AliasEvent) {
                return true;
            }
        }
        return false;
    }

    public String file() {
        return file;
    }

    /** Where it begins; for a list or map below its key, the key's line. */
    public int line() {
        return line;
    }

    public void fault(String what) {
        faults.add(file, line(), what);
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** A scalar's text as written; "" with a fault for a list or map. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return Tag.NULL.equals(scalar.getTag()) ? "" : scalar.getValue().strip();
        }
        fault("this should be a text.");
        return "";
    }

    /** A list's items; a single text counts as a list of one. */
    public List<Node> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::at).toList();
        }
        if (node instanceof ScalarNode scalar && !Tag.NULL.equals(scalar.getTag())) {
            return List.of(this);
        }
        if (node instanceof MappingNode) {
            fault("this should be a list.");
        }
        return List.of();
    }

    /** A list of texts, or a single text. */
    public List<String> texts() {
        return items().stream().map(Node::text).toList();
    }

    /** A map's entries, in the file's order. */
    public Map<String, Node> entries() {
        if (entries == null) {
            entries = readEntries();
        }
        return entries;
    }

    private Map<String, Node> readEntries() {
        var found = new LinkedHashMap<String, Node>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = at(tuple.getKeyNode()).text();
                if (found.put(key, valueOf(tuple)) != null) {
                    at(tuple.getKeyNode()).fault("\"" + key + "\" stands here twice. Keep one.");
                }
            }
        } else if (!isNothing()) {
            fault("this should be a map of key: value.");
        }
        return Collections.unmodifiableMap(found);
    }

    private boolean isNothing() {
        return node instanceof ScalarNode scalar && Tag.NULL.equals(scalar.getTag());
    }

    /** What stands under a key, unless it is absent or empty. */
    public Optional<Node> get(String key) {
        return Optional.ofNullable(entries().get(key)).filter(value -> !value.isNothing());
    }

    /** A text that must be there; "" with a fault otherwise. */
    public String need(String key) {
        var found = get(key).map(Node::text).filter(text -> !text.isEmpty());
        if (found.isEmpty()) {
            fault("\"" + key + "\" is missing. Add it.");
        }
        return found.orElse("");
    }

    /** A text, or the default when absent. */
    public String text(String key, String otherwise) {
        return get(key).map(Node::text).orElse(otherwise);
    }

    /** A list of texts, empty when absent. */
    public List<String> texts(String key) {
        return get(key).map(Node::texts).orElse(List.of());
    }

    /** Faults every key that isn't one of these. */
    public void only(String... known) {
        var allowed = List.of(known);
        entries().forEach((key, value) -> {
            if (!allowed.contains(key)) {
                value.fault("\"" + key + "\" is no key here. " + Suggestion.of(key, allowed)
                        .orElse("Use one of: " + String.join(", ", allowed) + "."));
            }
        });
    }

    /** A text's lines, each with its number in the file; blank ones are left out. */
    public List<NumberedLine> lines() {
        if (!(node instanceof ScalarNode scalar)) {
            text();
            return List.of();
        }
        boolean block = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        return NumberedLine.split(scalar.getValue(), line() + (block ? 1 : 0));
    }

    private Node at(org.yaml.snakeyaml.nodes.Node inner) {
        return new Node(file, firstLine, firstLine + inner.getStartMark().getLine(), inner, faults);
    }

    private Node valueOf(NodeTuple entry) {
        var at = entry.getValueNode() instanceof CollectionNode<?> ? entry.getKeyNode() : entry.getValueNode();
        return new Node(file, firstLine, firstLine + at.getStartMark().getLine(), entry.getValueNode(), faults);
    }
}
