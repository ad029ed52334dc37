package org.waypost.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waypost.handoff.Letter;
import org.waypost.knowledge.LetterTemplate;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Editions;

/** A letter's own page: fields above, the letter below. What is typed here is used for the letter that is shown, and not kept. */
@Controller
final class LetterPages {
    static final int MOST_SHORT = 200;
    static final int MOST_LONG = 2000;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private final ConversationStore store;
    private final Visitors visitors;
    private final Editions editions;
    private final Clock clock;

    LetterPages(ConversationStore store, Visitors visitors, Editions editions, Clock clock) {
        this.store = store;
        this.visitors = visitors;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping("/conversation/letter/{handoff}")
    ModelAndView letter(@PathVariable String handoff, HttpServletRequest request) {
        var visitor = visitors.required(request);
        return page(handoff, sheet(visitor, handoff, Map.of())).addObject("filled", false);
    }

    /** The letter below its fields, or as a file of plain text. */
    @PostMapping("/conversation/letter/{handoff}")
    Object filled(
            @PathVariable String handoff, @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "") String as, HttpServletRequest request) {
        var visitor = visitors.required(request);
        var sheet = sheet(visitor, handoff, fields);
        return as.equals("text") && sheet.fits() ? file(sheet.letter().text()) : page(handoff, sheet).addObject("filled", true);
    }

    private static ResponseEntity<byte[]> file(String text) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("letter.txt").build().toString())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static ModelAndView page(String handoff, Sheet sheet) {
        return new ModelAndView("pages/letter", sheet.fits() ? HttpStatus.OK : HttpStatus.valueOf(422))
                .addObject("handoff", handoff)
                .addObject("letter", sheet.letter())
                .addObject("fields", sheet.fields())
                .addObject("fits", sheet.fits());
    }

    private Sheet sheet(Visitor visitor, String handoff, Map<String, String> sent) {
        var conversation = store.load(visitor.conversation());
        var letters = editions.current().letters();
        var template = letters.template(conversation, handoff).orElseThrow(NoSuchPage::new);
        var typed = typed(template, sent);
        var fields = template.fields().stream()
                .map(field -> Field.of(field, typed.getOrDefault(field.id(), letters.initial(field, conversation.slots()))))
                .toList();
        return new Sheet(letters.write(template, conversation.slots(), typed, LocalDate.now(clock.withZone(LONDON))), fields);
    }

    /** Only the letter's own fields, each line break one character. */
    private static Map<String, String> typed(LetterTemplate template, Map<String, String> fields) {
        var typed = new HashMap<String, String>();
        for (LetterTemplate.Field field : template.fields()) {
            String value = fields.get(field.id());
            if (value != null) {
                typed.put(field.id(), value.replace("\r\n", "\n"));
            }
        }
        return typed;
    }

    /** The letter and what it was filled in from. */
    private record Sheet(Letter letter, List<Field> fields) {
        boolean fits() {
            return fields.stream().allMatch(Field::fits);
        }
    }

    /**
     * A field of the page.
     *
     * @param most how many characters fit
     */
    record Field(String id, String label, String autocomplete, boolean lengthy, String value, int most) {
        static Field of(LetterTemplate.Field field, String value) {
            int most = field.lengthy() ? MOST_LONG : MOST_SHORT;
            return new Field(field.id(), field.label(), field.autocomplete(), field.lengthy(), value, most);
        }

        public boolean fits() {
            return value.codePointCount(0, value.length()) <= most;
        }
    }
}
