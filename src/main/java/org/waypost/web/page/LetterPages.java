package org.waypost.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waypost.access.Download;
import org.waypost.access.Downloads;
import org.waypost.conversation.Conversation;
import org.waypost.handoff.FieldChecks;
import org.waypost.handoff.Handoffs;
import org.waypost.handoff.Letter;
import org.waypost.handoff.LetterDocuments;
import org.waypost.handoff.LetterForm;
import org.waypost.handoff.Letters;
import org.waypost.knowledge.Days;
import org.waypost.knowledge.Fact;
import org.waypost.knowledge.HandoffId;
import org.waypost.knowledge.LetterTemplate;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.Edition;
import org.waypost.turn.Editions;

/**
 * A letter's own page: boxes above, the letter below, its words free to be changed. What is typed here is used for the letter that is
 * shown or made, and not kept; a file is behind a link for five minutes, sealed ({@link Downloads}).
 */
@Controller
final class LetterPages {
    private final ConversationStore store;
    private final Visitors visitors;
    private final Editions editions;
    private final LetterDocuments documents;
    private final Downloads downloads;
    private final Clock clock;

    LetterPages(
            ConversationStore store, Visitors visitors, Editions editions, LetterDocuments documents, Downloads downloads, Clock clock) {
        this.store = store;
        this.visitors = visitors;
        this.editions = editions;
        this.documents = documents;
        this.downloads = downloads;
        this.clock = clock;
    }

    @GetMapping("/conversation/letter/{handoff}")
    ModelAndView letter(@PathVariable String handoff, HttpServletRequest request) {
        return page(sheet(visitors.required(request), handoff, Map.of())).addObject("filled", false);
    }

    /** The letter below its boxes, or the way to a file of it. */
    @PostMapping("/conversation/letter/{handoff}")
    ModelAndView filled(
            @PathVariable String handoff, @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String as, HttpServletRequest request) {
        var visitor = visitors.required(request);
        var sheet = sheet(visitor, handoff, sent);
        var form = LetterForm.of(as);
        if (form.isEmpty() || !sheet.fits()) {
            return page(sheet).addObject("filled", true);
        }
        var file = new Download(sheet.letter().template().id() + "." + form.get().code(), form.get().mediaType(),
                content(sheet.letter(), form.get()));
        return Redirects.to("/downloads/" + downloads.make(visitor.conversation(), file).key());
    }

    /** Plain text ends its lines as older editors want it. */
    private byte[] content(Letter letter, LetterForm form) {
        return form == LetterForm.TXT
                ? letter.text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)
                : documents.make(letter, form);
    }

    private static ModelAndView page(LetterSheet sheet) {
        return new ModelAndView("pages/letter", sheet.fits() ? HttpStatus.OK : HttpStatus.valueOf(422))
                .addObject("sheet", sheet)
                .addObject("letter", sheet.letter());
    }

    private LetterSheet sheet(Visitor visitor, String handoff, Map<String, String> sent) {
        var conversation = store.load(visitor.conversation());
        var edition = editions.current();
        var letters = edition.letters();
        var template = letters.template(conversation, handoff).orElseThrow(NoSuchPage::new);
        var today = Days.today(clock);
        var typed = typed(template, sent);
        var fields = letters.asked(template, conversation.slots()).stream().map(field -> {
            String value = typed.getOrDefault(field.id(), letters.initial(field, conversation.slots()));
            return LetterSheet.Field.of(field, value, FieldChecks.doubt(field, value, today));
        }).toList();
        var written = letters.write(template, conversation.slots(), typed, today);
        var words = LetterText.of(sent);
        boolean readable = words.changed() && Letters.fits(words.text(), Letters.MOST_IN_ALL);
        var letter = readable ? letters.changed(written, words.text()) : written;
        return new LetterSheet(handoff, fields, letter, words.changed(), words.changed() ? words.text() : letter.text(),
                documents.missingInPdf(letter), email(edition, conversation, handoff, letter, today));
    }

    private static List<Mailto> email(Edition edition, Conversation conversation, String handoff, Letter letter, LocalDate today) {
        if (letter.template().kind() == LetterTemplate.Kind.ANSWERS) {
            return List.of();
        }
        var form = Optional.ofNullable(conversation.offered().get(handoff)).map(HandoffId::new).orElseThrow(NoSuchPage::new);
        var filled = new Handoffs(edition.knowledge(), edition.directory()).fill(handoff, form, conversation.slots(), today);
        var fixed = filled.form().email().map(edition.knowledge().facts()::get).map(Fact::value).stream();
        var theirs = filled.contacts().stream().map(contact -> contact.line().email());
        return Stream.concat(fixed, theirs).flatMap(address -> Mailto.of(address, letter.title(), letter.text()).stream()).limit(1)
                .toList();
    }

    /** Only the letter's own fields, each line break one character. */
    private static Map<String, String> typed(LetterTemplate template, Map<String, String> sent) {
        var typed = new HashMap<String, String>();
        for (LetterTemplate.Field field : template.fields()) {
            String value = sent.get(field.id());
            if (value != null) {
                typed.put(field.id(), value.replace("\r\n", "\n"));
            }
        }
        return typed;
    }
}
