package org.waypost.organisations;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.KnowledgeFiles;

/** Reads the two contacts files into places, each hospital with its own lines before its trust's. */
final class DirectoryRows {
    private static final String FOLDER = "knowledge-base/contacts/";
    private static final Set<String> KINDS = Set.of("acute", "specialist", "community", "mental-health", "ambulance");

    private final Faults faults;
    private final Map<String, Trust> trusts = new HashMap<>();
    private final Map<String, Integer> linesById = new HashMap<>();
    private final Set<String> hospitalIds = new HashSet<>();

    private DirectoryRows(Faults faults) {
        this.faults = faults;
    }

    private record Trust(
            ContactRow row, String id, String code, String name, String status, Own own, boolean adultsOnly, Set<String> only) {
        boolean marthasRuleIsFor(String hospital) {
            return only.isEmpty() || only.contains(hospital);
        }
    }

    /** The lines of a row itself. */
    private record Own(
            Optional<ContactLine> records, Optional<ContactLine> pals, Optional<ContactLine> marthas, Optional<ContactLine> children) {
        static Own of(ContactRow row) {
            return new Own(row.contact("records"), row.contact("pals"), row.contact("marthas"), row.contact("marthas_children"));
        }
    }

    /** Every place of the files that can be meant. No files: no places. */
    static List<Place> read(KnowledgeFiles files, Faults faults) {
        var reading = new DirectoryRows(faults);
        var hospitals = reading.rows(files, "hospitals.csv");
        hospitals.forEach(row -> reading.hospitalIds.add(row.get("id")));
        reading.rows(files, "trusts.csv").forEach(reading::trust);
        var places = new ArrayList<Place>();
        reading.trusts.values().stream().filter(trust -> trust.status.equals("open")).forEach(trust -> places.add(reading.place(trust)));
        hospitals.forEach(row -> reading.hospital(row).ifPresent(places::add));
        places.sort(Place.ORDER);
        return places;
    }

    private List<ContactRow> rows(KnowledgeFiles files, String name) {
        String text = files.texts().get(FOLDER + name);
        if (text == null) {
            return List.of();
        }
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        var rows = new ArrayList<ContactRow>();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            for (var cells : parser) {
                var row = new ContactRow(FOLDER + name, cells, faults);
                if (cells.isConsistent()) {
                    rows.add(row);
                } else {
                    row.fault("has " + cells.size() + " cells where the first line has " + parser.getHeaderNames().size()
                            + ". Look for a comma outside quotes.");
                }
            }
        } catch (UncheckedIOException | IOException e) {
            faults.add(FOLDER + name, rows.size() + 2, "this is not CSV. Look for a quote that isn't closed.");
        }
        return rows;
    }

    private void trust(ContactRow row) {
        String id = unique(row);
        String code = row.need("ods_code");
        String name = row.need("name");
        kind(row, "type");
        var only = split(row.get("marthas_hospitals"));
        for (String hospital : only) {
            if (!hospitalIds.contains(hospital)) {
                row.fault("\"" + hospital + "\" in marthas_hospitals is no hospital's id.");
            }
        }
        var trust = new Trust(row, id, code, name, row.need("status"), Own.of(row), row.get("marthas_ages").equals("adults"), only);
        if (trusts.put(code, trust) != null) {
            row.fault("the code " + code + " stands in two rows. Keep one.");
        }
    }

    private Place place(Trust trust) {
        var earlier = trusts.values().stream().filter(other -> other.status.equals("merged-into:" + trust.code)).map(Trust::name)
                .toList();
        var own = trust.own;
        var contacts = new Organisation.Contacts(own.records, own.pals, own.marthas,
                own.children.or(() -> trust.adultsOnly ? Optional.empty() : own.marthas));
        String kind = trust.row.get("type").equals("ambulance") ? "ambulance" : "trust";
        var organisation = new Organisation(
                trust.id, trust.name, kind, "", trust.row.get("postcode"), trust.code, "", trust.name, contacts);
        return new Place(organisation, earlier, true, 4);
    }

    private Optional<Place> hospital(ContactRow row) {
        String id = unique(row);
        String name = row.need("name");
        String kind = kind(row, "kind");
        var trust = trusts.get(row.need("trust"));
        if (trust == null) {
            row.fault("the trust \"" + row.get("trust") + "\" is not in trusts.csv.");
            return Optional.empty();
        }
        var contacts = contacts(row, id, Own.of(row), trust);
        String shown = kind.equals("acute") || kind.equals("specialist") ? "hospital" : kind;
        var organisation = new Organisation(id, name, shown, row.get("town"), row.get("postcode"), trust.code, row.get("site_code"),
                trust.name, contacts);
        int rank = List.of("acute", "specialist", "community", "mental-health").indexOf(kind);
        return Optional.of(new Place(organisation, List.copyOf(split(row.get("nicknames"))), false, rank));
    }

    /** The hospital's own row first, then its trust's; a trust's Martha's Rule line only where it is for this hospital. */
    private static Organisation.Contacts contacts(ContactRow row, String id, Own own, Trust trust) {
        boolean forThis = trust.marthasRuleIsFor(id);
        var ofTrust = forThis ? trust.own.marthas : Optional.<ContactLine>empty();
        var ownForChildren = row.get("marthas_ages").equals("adults") ? Optional.<ContactLine>empty() : own.marthas;
        var trustChildren = forThis ? trust.own.children : Optional.<ContactLine>empty();
        var trustForChildren = trust.adultsOnly ? Optional.<ContactLine>empty() : ofTrust;
        return new Organisation.Contacts(
                own.records.or(() -> trust.own.records),
                own.pals.or(() -> trust.own.pals),
                own.marthas.or(() -> ofTrust),
                own.children.or(() -> ownForChildren).or(() -> trustChildren).or(() -> trustForChildren));
    }

    private String unique(ContactRow row) {
        String id = row.id();
        var earlier = linesById.putIfAbsent(id, row.line());
        if (earlier != null && !id.isEmpty()) {
            row.fault("the id \"" + id + "\" is taken already, on line " + earlier + ". Ids are unique in both files.");
        }
        return id;
    }

    private static String kind(ContactRow row, String column) {
        String kind = row.need(column);
        if (!kind.isEmpty() && !KINDS.contains(kind)) {
            row.fault("\"" + kind + "\" is no " + column + ". Use acute, specialist, community, mental-health or ambulance.");
        }
        return kind;
    }

    private static Set<String> split(String cell) {
        var parts = new LinkedHashSet<String>();
        Arrays.stream(cell.split("\\|")).map(String::strip).filter(part -> !part.isEmpty()).forEach(parts::add);
        return parts;
    }
}
