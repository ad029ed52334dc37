package org.waypost.organisations;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.waypost.knowledge.Faults;

/** One row of a contacts file, which knows its line. What is wrong in a cell becomes a fault and reads as empty. */
final class ContactRow {
    private static final Pattern PHONE = Pattern.compile("0\\d{2,4} \\d{3,4} ?\\d{3,4}");
    private static final Pattern EMAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Set<String> REACHES = Set.of("", "direct", "switchboard", "whatsapp");

    private final String file;
    private final CSVRecord cells;
    private final Faults faults;

    ContactRow(String file, CSVRecord cells, Faults faults) {
        this.file = file;
        this.cells = cells;
        this.faults = faults;
    }

    int line() {
        return (int) cells.getRecordNumber() + 1;
    }

    void fault(String what) {
        faults.add(file, line(), what);
    }

    /** A cell; "" when it is empty or the file hasn't that column. */
    String get(String column) {
        return cells.isSet(column) ? cells.get(column).strip() : "";
    }

    String need(String column) {
        String text = get(column);
        if (text.isEmpty()) {
            fault("\"" + column + "\" is empty. Fill it in.");
        }
        return text;
    }

    String id() {
        String id = need("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            fault("\"" + id + "\" is no id. Use lower-case letters and digits joined by hyphens.");
            return "";
        }
        return id;
    }

    /** The line under a prefix such as {@code pals}; empty when it has neither number, e-mail nor page. */
    Optional<ContactLine> contact(String prefix) {
        String phone = wellFormed(prefix + "_phone", PHONE, "phone number with its spaces, as printed");
        String email = wellFormed(prefix + "_email", EMAIL, "e-mail address");
        var page = uri(prefix + "_page");
        if (phone.isEmpty() && email.isEmpty() && page.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ContactLine(phone, email, page, get(prefix + "_say"), reach(prefix), get(prefix + "_hours"),
                get(prefix + "_scope"), get(prefix + "_name"), uri(prefix + "_source"), need(prefix + "_publisher"), seen()));
    }

    private String reach(String prefix) {
        String reach = get(prefix + "_reach");
        if (!REACHES.contains(reach)) {
            fault("\"" + reach + "\" is no way to reach a line. Use direct, switchboard or whatsapp.");
            return "";
        }
        return reach;
    }

    private String wellFormed(String column, Pattern form, String what) {
        String text = get(column);
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            fault(column + " is no " + what + ". Look at its source.");
            return "";
        }
        return text;
    }

    private Optional<URI> uri(String column) {
        String text = get(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var uri = new URI(text);
            if (uri.getHost() != null && uri.getScheme().startsWith("http")) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // Told below, like an address without a host.
        }
        fault(column + " is no web address. Leave it empty if there is none.");
        return Optional.empty();
    }

    private LocalDate seen() {
        try {
            return LocalDate.parse(get("seen"));
        } catch (DateTimeParseException e) {
            fault("\"seen\" is no date. Write it as 2026-11-23.");
            return LocalDate.EPOCH;
        }
    }
}
