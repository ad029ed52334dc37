package org.waypost.handoff;

import com.samskivert.mustache.Mustache;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.util.HtmlUtils;
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
    // Private-use characters: the reader removes them from anything typed, so only blanks hold them.
    private static final char BLANK_FROM = '\uE000';
    private static final char BLANK_TO = '\uE001';
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
        var blanks = new ArrayList<String>();
        var context = new HashMap<String, Object>(slotValues(template, slots));
        var has = new HashMap<String, Object>();
        for (LetterTemplate.Field field : template.fields()) {
            String typed = clean(fields.getOrDefault(field.id(), initial(field, slots)));
            has.put(field.id(), !typed.isEmpty());
            context.put(field.id(), typed.isEmpty() ? blank(field.label()) : typed);
            if (typed.isEmpty()) {
                blanks.add(field.label());
            }
        }
        template.slots().forEach(slot -> has.put(slot.value(), known(slots, slot)));
        context.put("has", has);
        context.put("today", words.day(today));
        String marked = tidy(mustache.compile(knowledge.plain(template.body())).execute(context));
        return new Letter(template, plain(marked), html(marked), blanks);
    }

    /** What a field holds before anything is typed into it: what the conversation knows, or its file's default. */
    public String initial(LetterTemplate.Field field, Slots slots) {
        return field.from()
                .filter(slot -> known(slots, slot))
                .map(slot -> words.value(slot, slots.value(slot).orElseThrow()))
                .orElse(field.initial());
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
        String lower = label.length() > 1 && Character.isLowerCase(label.charAt(1))
                ? label.substring(0, 1).toLowerCase(Locale.UK) + label.substring(1)
                : label;
        return BLANK_FROM + lower.replaceAll("[?.]$", "") + BLANK_TO;
    }

    private static String clean(String typed) {
        return typed.replaceAll("[\\p{Co}\\p{Cc}&&[^\n]]", "").strip();
    }

    /** Sections that showed nothing leave empty lines behind: at most one stays. */
    private static String tidy(String text) {
        return text.replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private static String plain(String marked) {
        return marked.replace(BLANK_FROM, '[').replace(BLANK_TO, ']');
    }

    private static String html(String marked) {
        var paragraphs = List.of(marked.strip().split("\n\n"));
        var html = new StringBuilder();
        for (String paragraph : paragraphs) {
            html.append("<p>").append(HtmlUtils.htmlEscape(paragraph, "UTF-8").replace("\n", "<br>\n")).append("</p>\n");
        }
        return html.toString()
                .replace(String.valueOf(BLANK_FROM), "<span class=\"wp-blank\">[")
                .replace(String.valueOf(BLANK_TO), "]</span>");
    }
}
