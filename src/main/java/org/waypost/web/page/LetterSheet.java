package org.waypost.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waypost.handoff.FieldChecks;
import org.waypost.handoff.Letter;
import org.waypost.handoff.Letters;
import org.waypost.knowledge.LetterTemplate;

/**
 * What a letter's page draws.
 *
 * @param changed whether its words were changed by hand; the boxes above then no longer change them
 * @param text the whole letter, to be changed
 * @param boxes characters that the PDF can only show as boxes
 * @param email where it can be sent: one or none
 */
record LetterSheet(
        String handoff, List<Field> fields, Letter letter, boolean changed, String text, List<String> boxes, List<Mailto> email) {
    LetterSheet {
        fields = List.copyOf(fields);
        boxes = List.copyOf(boxes);
        email = List.copyOf(email);
    }

    /** Whether it can be made: nothing is longer than fits. */
    public boolean fits() {
        return textFits() && fields.stream().allMatch(Field::fits);
    }

    public boolean textFits() {
        return Letters.fits(text, Letters.MOST_IN_ALL);
    }

    public int mostInAll() {
        return Letters.MOST_IN_ALL;
    }

    public boolean answers() {
        return letter.template().kind() == LetterTemplate.Kind.ANSWERS;
    }

    /** Answers one by one, each below what the form asks; what stands before the first of them is for no box of the form. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        var blocks = letter.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Letter.Heading heading && heading.level() > 1) {
                int end = i + 1;
                while (end < blocks.size() && !(blocks.get(end) instanceof Letter.Heading)) {
                    end++;
                }
                var answer = new Letter(letter.template(), blocks.subList(i + 1, end), List.of());
                parts.add(new Part(heading.line().text(), answer));
            }
        }
        return parts;
    }

    /** One answer, and what it answers. */
    record Part(String asked, Letter answer) {}

    /** Its words as they were drawn: what comes back and is the same was not changed by hand. */
    public String seal() {
        return LetterText.seal(text);
    }

    /**
     * A field of the page.
     *
     * @param most how many characters fit
     * @param doubt what may be wrong in it, in small letters, or ""
     */
    record Field(String id, String label, String autocomplete, boolean lengthy, String value, int most, String doubt) {
        static Field of(LetterTemplate.Field field, String value, Optional<FieldChecks.Doubt> doubt) {
            String code = doubt.map(found -> found.name().toLowerCase(Locale.ROOT)).orElse("");
            return new Field(field.id(), field.label(), field.autocomplete(), field.lengthy(), value, Letters.most(field), code);
        }

        public boolean fits() {
            return Letters.fits(value, most);
        }

        /** The id of the text that describes it for a screen reader, or "". */
        public String described() {
            if (!fits()) {
                return "e-" + id;
            }
            return doubt.isEmpty() ? "" : "d-" + id;
        }
    }
}
