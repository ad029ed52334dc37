package org.waypost.handoff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a letter can be had as, in the order in which it is offered. */
public enum LetterForm {
    TXT("text/plain;charset=UTF-8"),
    HTML("text/html;charset=UTF-8"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String mediaType;

    LetterForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The contract's word for it, which is also the file's ending: {@code txt html pdf docx}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With its character set, where it is text. */
    public String mediaType() {
        return mediaType;
    }

    public static Optional<LetterForm> of(String code) {
        return Arrays.stream(values()).filter(form -> form.code().equals(code)).findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(LetterForm::code).toList();
    }
}
