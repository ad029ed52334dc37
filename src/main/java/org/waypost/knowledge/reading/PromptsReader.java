package org.waypost.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.Node;
import org.waypost.knowledge.Prompt;
import org.waypost.knowledge.PromptId;

/** Reads {@code prompts/}. */
public final class PromptsReader {
    private static final String FOLDER = "prompts/";
    private static final Pattern ROLE = Pattern.compile("(?m)^## (system|user|assistant)\\s*$");
    private final Declared declared;
    private final Faults faults;

    private PromptsReader(Faults faults) {
        this.declared = new Declared(faults);
        this.faults = faults;
    }

    /** Every prompt that could be read, by id; what is wrong is added to the faults. */
    public static Map<PromptId, Prompt> read(KnowledgeFiles files, Faults faults) {
        var reader = new PromptsReader(faults);
        var prompts = new TreeMap<PromptId, Prompt>();
        files.under(FOLDER).texts().forEach((file, text) -> {
            if (!file.equals(FOLDER + "README.md")) {
                FrontMatter.read(file, text, faults).flatMap(reader::read).ifPresent(prompt -> prompts.put(prompt.id(), prompt));
            }
        });
        return prompts;
    }

    private Optional<Prompt> read(FrontMatter file) {
        Node meta = file.meta();
        meta.only("id", "version", "purpose", "inputs", "output", "limits", "model-free");
        if (!declared.add(Kind.PROMPT, meta.need("id"), Reading.place(meta))) {
            return Optional.empty();
        }
        if (!meta.file().equals(FOLDER + meta.need("id") + ".md")) {
            meta.fault("the id \"" + meta.need("id") + "\" is not the file's name. Make them the same.");
        }
        meta.need("version");
        var inputs = meta.get("inputs").map(Node::items).orElse(List.of()).stream().map(PromptsReader::input).toList();
        var limits = new TreeMap<String, Integer>();
        if (meta.get("limits").isEmpty()) {
            meta.fault("\"limits\" is missing. Add the most words, tokens and seconds it may take.");
        }
        meta.get("limits").ifPresent(map -> map.entries().forEach((name, value) -> limits.put(name, Values.count(value))));
        return Optional.of(new Prompt(new PromptId(meta.need("id")), meta.get("version").map(Values::count).orElse(1),
                meta.need("purpose"),
                inputs, schema(meta), limits, meta.need("model-free"), messages(file), meta.file()));
    }

    private static Prompt.Input input(Node node) {
        node.only("id", "holds", "fenced");
        return new Prompt.Input(node.need("id"), node.need("holds"), Values.yes(node, "fenced"));
    }

    /** JSON is YAML too, so what isn't even that has a fault. */
    private String schema(Node meta) {
        String schema = meta.need("output");
        var place = meta.get("output");
        if (place.isPresent() && !schema.isEmpty()) {
            boolean good = Node.read(meta.file(), schema, place.get().line() + 1, faults)
                    .filter(root -> root.isMap() && root.text("type", "").equals("object")).isPresent();
            if (!good) {
                place.get().fault("\"output\" is a JSON schema of type object. Write it so.");
            }
        }
        return schema;
    }

    private List<Prompt.Message> messages(FrontMatter file) {
        var messages = new ArrayList<Prompt.Message>();
        var role = ROLE.matcher(file.body());
        int from = -1;
        String speaker = "";
        while (role.find()) {
            if (from >= 0) {
                messages.add(message(file, speaker, from, role.start()));
            }
            speaker = role.group(1);
            from = role.end();
        }
        if (from >= 0) {
            messages.add(message(file, speaker, from, file.body().length()));
        }
        return messages;
    }

    private static Prompt.Message message(FrontMatter file, String speaker, int from, int to) {
        String before = file.body().substring(0, from);
        int line = file.bodyLine() + (int) before.chars().filter(sign -> sign == '\n').count() + 1;
        return new Prompt.Message(Prompt.Role.valueOf(speaker.toUpperCase(Locale.ROOT)), file.body().substring(from, to).strip(), line);
    }
}
