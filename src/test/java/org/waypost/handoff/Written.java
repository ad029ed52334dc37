package org.waypost.handoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waypost.conversation.Origin;
import org.waypost.conversation.SlotValue;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.KnowledgeFiles;
import org.waypost.knowledge.LetterId;
import org.waypost.knowledge.LetterTemplate;
import org.waypost.knowledge.Loaded;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;
import org.waypost.organisations.OrganisationDirectory;

/** Letters from the real templates, for tests. */
public final class Written {
    public static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final KnowledgeBase KNOWLEDGE;
    public static final Letters LETTERS;

    static {
        var files = files();
        KNOWLEDGE = ((Loaded.Sound) KnowledgeBase.read(files)).knowledge();
        LETTERS = new Letters(KNOWLEDGE, new SlotWords(KNOWLEDGE, OrganisationDirectory.read(files, new Faults())));
    }

    private Written() {}

    private static KnowledgeFiles files() {
        try {
            return KnowledgeFiles.in(Path.of("knowledge-base"), "knowledge-base");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<LetterTemplate> templates() {
        return List.copyOf(KNOWLEDGE.letters().values());
    }

    public static LetterTemplate template(String id) {
        return KNOWLEDGE.letters().get(new LetterId(id));
    }

    public static Letter letter(String id, Map<String, String> fields) {
        return LETTERS.write(template(id), Slots.NONE, fields, TODAY);
    }

    public static Slots slots(String slot, String value) {
        return Slots.NONE.with(new SlotId(slot), new SlotValue.Chosen(value), new Origin.Page());
    }

    /** Nothing known, and each value of each of its choices. */
    public static List<Slots> representative(LetterTemplate template) {
        var all = new ArrayList<Slots>(List.of(Slots.NONE));
        for (SlotId id : template.slots()) {
            if (KNOWLEDGE.slot(id).kind() == Slot.Kind.CHOICE) {
                KNOWLEDGE.slot(id).choices().forEach(choice -> all.add(slots(id.value(), choice.value())));
            }
        }
        return all;
    }
}
