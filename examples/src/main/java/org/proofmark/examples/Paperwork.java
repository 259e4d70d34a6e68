package org.proofmark.examples;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Documents and entities, all invented, with one link of each kind and what must not be taken for one:
 *
 * <ul>
 *   <li>one end-user certificate behind weapons of two recoveries, recorded twice, its number and date written otherwise; an invoice
 *       of its issuer and a certificate of another issuer with the same number;
 *   <li>one company under two names, in two scripts; a namesake in another country, one with a word in common, ministries of
 *       two countries.
 * </ul>
 */
final class Paperwork {
    static final List<String> DOCUMENT_COLUMNS =
            List.of("tag", "document", "kind", "title", "number", "issuer", "date");
    static final List<String> ENTITY_COLUMNS = List.of("entity", "kind", "name", "country", "registration", "address");

    private static final String NUMBER = "SYN-EUC 2013/118";
    private static final String CERTIFICATE = "end-user-certificate";
    private static final String ISSUER = "Ministry of Trade of Country Q";

    private Paperwork() {}

    /** Four documents, each with a weapon of another recovery of the baseline. */
    static List<Row> documents(List<Weapon> baseline, KnownAnswers answers) {
        List<String> tags = ofFourRecoveries(baseline, answers);
        answers.add("document", tags.get(0), tags.get(1), "number", NUMBER);
        return List.of(
                document(tags.get(0), "D-1", CERTIFICATE, NUMBER, ISSUER, "2013-05-07"),
                document(
                        tags.get(1),
                        "D-2",
                        CERTIFICATE,
                        "Syn EUC 2013-118",
                        "MINISTRY OF TRADE OF COUNTRY Q",
                        "2013-05"),
                document(tags.get(2), "D-3", "invoice", NUMBER, ISSUER, "2013-05-07"),
                document(tags.get(3), "D-4", CERTIFICATE, NUMBER, "Ministry of Trade of Country P", "2013-05-07"));
    }

    private static List<String> ofFourRecoveries(List<Weapon> baseline, KnownAnswers answers) {
        List<String> tags = new ArrayList<>();
        Set<String> recoveries = new HashSet<>();
        for (Weapon weapon : baseline) {
            boolean free = weapon.readable() && !answers.name(weapon.tag());
            if (free && tags.size() < 4 && recoveries.add(weapon.row().value(ItemColumns.RECOVERY))) {
                tags.add(weapon.tag());
            }
        }
        return tags;
    }

    private static Row document(String tag, String key, String kind, String number, String issuer, String date) {
        return new Row()
                .put("tag", tag)
                .put("document", key)
                .put("kind", kind)
                .put("title", kind.equals("invoice") ? "Invoice (invented)" : "End-user certificate (invented)")
                .put("number", number)
                .put("issuer", issuer)
                .put("date", date);
    }

    static List<Row> entities(KnownAnswers answers) {
        answers.add("entity", "E-1", "E-2", "name", "Synthalder Oveland");
        return List.of(
                entity("E-1", "company", "Synthalder Oveland Trading Ltd", "Country Q")
                        .put("registration", "SYN-44120")
                        .put("address", "12 Synth Road"),
                entity("E-2", "company", "ООО Синталдер Овеланд", "Country Q"),
                entity("E-3", "company", "Synthalder Oveland Trading", "Country P"),
                entity("E-4", "company", "Oveland Kerrin Works", "Country Q"),
                entity("E-5", "agency", "Ministry of Trade", "Country Q"),
                entity("E-6", "agency", "Ministry of Trade", "Country P"));
    }

    private static Row entity(String key, String kind, String name, String country) {
        return new Row().put("entity", key).put("kind", kind).put("name", name).put("country", country);
    }
}
