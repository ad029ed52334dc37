package org.waypost.handoff;

import com.samskivert.mustache.Mustache;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waypost.conversation.Conversation;
import org.waypost.conversation.Slots;
import org.waypost.knowledge.Condition;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.knowledge.LetterTemplate;
import org.waypost.knowledge.Slot;
import org.waypost.knowledge.SlotId;

/** Writes letters from their templates. What is typed into a letter's page is used for that letter and not kept. */
public final class Letters {
    /** How many characters (code points) a letter changed by hand may have. */
    public static final int MOST_IN_ALL = 20_000;

    private static final int MOST_IN_A_LINE = 200;
    private static final int MOST_IN_A_BOX = 2_000;
    private final KnowledgeBase knowledge;
    private final SlotWords words;
    private final Mustache.Compiler mustache = Mustache.compiler().escapeHTML(false).defaultValue("");

    public Letters(KnowledgeBase knowledge, SlotWords words) {
        this.knowledge = knowledge;
        this.words = words;
    }

    /** The template behind a handoff that was given in this conversation, if it has a letter. */
    public Optional<LetterTemplate> template(Conversation conversation, String handoffId) {
        return Optional.ofNullable(conversation.offered().get(handoffId))
                .map(form -> knowledge.handoff(new HandoffId(form)))
                .flatMap(form -> form.letter())
                .map(letter -> knowledge.letter(letter));
    }

    /**
     * @param fields what was typed into the letter's page, by field id; what is missing stays a clear blank
     * @param today the letter's date
     */
    public Letter write(LetterTemplate template, Slots slots, Map<String, String> fields, LocalDate today) {
        var context = new HashMap<String, Object>(slotValues(template, slots));
        var has = new HashMap<String, Object>();
        for (LetterTemplate.Field field : template.fields()) {
            String typed = inWords(field, LetterMarks.clean(fields.getOrDefault(field.id(), initial(field, slots))));
            has.put(field.id(), !typed.isEmpty());
            context.put(field.id(), typed.isEmpty() ? blank(field.label()) : typed);
        }
        template.slots().forEach(slot -> has.put(slot.value(), known(slots, slot)));
        context.put("has", has);
        context.put("today", words.day(today));
        String body = LetterMarks.headings(knowledge.plain(template.body()));
        var blocks = LetterMarks.blocks(tidy(mustache.compile(body).execute(context)));
        return new Letter(template, blocks, LetterMarks.blanks(blocks));
    }

    /**
     * The letter with its words changed by hand.
     *
     * @param before the letter as it was written; its headings and blanks are known again where they still stand
     * @param text the whole of it, as {@link Letter#text} gave it and the person changed it
     */
    public Letter changed(Letter before, String text) {
        var blocks = LetterMarks.blocks(LetterMarks.again(text, before));
        return new Letter(before.template(), blocks, LetterMarks.blanks(blocks));
    }

    /** How many characters (code points) a field takes. */
    public static int most(LetterTemplate.Field field) {
        return field.lengthy() ? MOST_IN_A_BOX : MOST_IN_A_LINE;
    }

    /** Whether the words have at most so many characters (code points), a line break being one. */
    public static boolean fits(String words, int most) {
        return words.codePointCount(0, words.length()) <= most;
    }

    /** The fields that this letter has a place for, so that nobody is asked for what it won't say. */
    public List<LetterTemplate.Field> asked(LetterTemplate template, Slots slots) {
        var signs = new HashMap<String, String>();
        var nothing = new HashMap<String, String>();
        for (int i = 0; i < template.fields().size(); i++) {
            String id = template.fields().get(i).id();
            signs.put(id, "<" + i + ">");
            nothing.put(id, "");
        }
        String filled = write(template, slots, signs, LocalDate.EPOCH).text();
        var blanks = write(template, slots, nothing, LocalDate.EPOCH).blanks();
        return template.fields().stream()
                .filter(field -> filled.contains(signs.get(field.id())) || blanks.contains(label(field.label()))).toList();
    }

    /** What a field holds before anything is typed into it: what the conversation knows, or its file's default. */
    public String initial(LetterTemplate.Field field, Slots slots) {
        return field.from()
                .filter(slot -> known(slots, slot))
                .map(slot -> words.value(slot, slots.value(slot).orElseThrow()))
                .orElse(field.initial());
    }

    /** A day that a browser filled in as 2026-03-03 stands in the letter as 3 March 2026. */
    private String inWords(LetterTemplate.Field field, String typed) {
        boolean day = field.check() == LetterTemplate.Check.DAY || field.check() == LetterTemplate.Check.PAST_DAY;
        return day && typed.matches("\\d{4}-\\d{2}-\\d{2}") ? FieldChecks.day(typed).map(words::day).orElse(typed) : typed;
    }

    private Map<String, Object> slotValues(LetterTemplate template, Slots slots) {
        var values = new TreeMap<String, Object>();
        for (SlotId id : template.slots()) {
            var slot = knowledge.slot(id);
            if (slot.kind() == Slot.Kind.CHOICE) {
                var chosen = new HashMap<String, Object>();
                slot.choices().forEach(choice -> chosen.put(choice.value(), slots.text(id).filter(choice.value()::equals).isPresent()));
                values.put(id.value(), chosen);
            } else {
                values.put(id.value(), known(slots, id) ? words.value(id, slots.value(id).orElseThrow()) : blank(slot.question()));
            }
        }
        return values;
    }

    private static boolean known(Slots slots, SlotId slot) {
        return slots.text(slot).filter(text -> !text.equals(Condition.UNKNOWN)).isPresent();
    }

    private static String blank(String label) {
        return LetterMarks.blank(label(label));
    }

    /** As it stands in the middle of a sentence. */
    private static String label(String label) {
        String lower = label.length() > 1 && Character.isLowerCase(label.charAt(1))
                ? label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1)
                : label;
        return lower.replaceAll("[?.]$", "");
    }

    /** Sections that showed nothing leave empty lines behind: at most one stays. */
    private static String tidy(String text) {
        return text.replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }
}
