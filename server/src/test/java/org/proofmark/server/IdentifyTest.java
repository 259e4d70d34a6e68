package org.proofmark.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Handling;
import org.proofmark.model.Identification;
import org.proofmark.model.IdentificationBasis;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;

/** The identification aid in the pages: it proposes, a person identifies, and both are records. */
class IdentifyTest {
    private static final String CLUES =
            "mark-model=56&mark-factory=26+in+triangle&feature-magazine=fixed&calibre=7.62x39";

    @TempDir
    Path folder;

    private Served served;

    @BeforeEach
    void serve() {
        served = new Served(folder);
    }

    @AfterEach
    void close() {
        served.close();
    }

    /** An item with a model mark and a factory mark; the result is its id. */
    private String item() {
        String recovery = served.recovery("Depot").replaceAll(".*/", "");
        String page = Served.location(served.fill(
                "/entry/item?recovery=" + recovery,
                Served.withNewSource(Map.ofEntries(
                        Map.entry("item.itemClass", "weapon"),
                        Map.entry("item.recovery", recovery),
                        Map.entry("item.tag", "S-1"),
                        Map.entry("item.calibre", "7.62x39"),
                        Map.entry("mark1.type", "model"),
                        Map.entry("mark1.state", "read"),
                        Map.entry("mark1.writing", "literal"),
                        Map.entry("mark1.reading", "56"),
                        Map.entry("mark2.type", "factory"),
                        Map.entry("mark2.state", "read"),
                        Map.entry("mark2.writing", "notation"),
                        Map.entry("mark2.reading", "(2)6 in triangle")))));
        return page.replaceAll(".*/", "");
    }

    @Test
    void proposesWithWhatSpeaksForAndAgainst() {
        String page = served.get("/identify?" + CLUES).body();
        assertThat(page.indexOf("Type 56 carbine")).isPositive().isLessThan(page.indexOf("Type 56 assault rifle"));
        assertThat(page)
                .contains("Jianshe Machine Tool Factory")
                .contains("The marks may not show the true origin")
                .contains("A copy, with a licence or without.")
                .contains("wp-cn-26")
                .doesNotContain("Keep the proposal");
    }

    @Test
    void whatCannotBeSaidIsNotProposed() {
        assertThat(served.get("/identify?mark-serial=12%3F4").body())
                .contains("Cannot be said")
                .contains("the factory mark, or a photograph");
        HttpResponse<String> malformed = served.get("/identify?mark-factory=%5B8B");
        assertThat(malformed.statusCode()).isEqualTo(422);
        assertThat(malformed.body()).contains("is not closed").contains("href=\"#mark-factory\"");
    }

    @Test
    void anItemsMarksStandInTheForm() {
        String id = item();
        assertThat(served.get("/items/" + id).body()).contains("/identify?item=" + id);
        String page = served.get("/identify?item=" + id).body();
        assertThat(page)
                .contains("name=\"mark-model\" value=\"56\"")
                .contains("name=\"mark-factory\" value=\"(2)6 in triangle\"")
                .contains("name=\"calibre\" value=\"7.62x39\"")
                .contains("Keep the proposal");
        assertThat(served.get("/identify?item=" + SubjectId.random()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aProposalAndAPersonsIdentificationAreBothRecords() {
        String id = item();
        String form = "/items/" + id + "/proposal?" + CLUES;
        String item = Served.location(served.fill(form, Served.withNewSource(Map.of())));
        assertThat(item).isEqualTo("/items/" + id);
        String person = Pattern.compile("href=\"(/subjects/[^\"]+/add/identification[^\"]+)\"")
                .matcher(served.get("/identify?item=" + id + "&" + CLUES).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1)
                .replace("&amp;", "&");
        String prefilled = served.get(person).body();
        assertThat(prefilled)
                .contains("name=\"identification.model\" value=\"Type 56 carbine\"")
                .containsPattern("<option value=\"identified\"[^>]*selected");
        served.fill(
                "/subjects/" + id + "/add/identification",
                Served.withNewSource(
                        Map.of("identification.model", "Type 63 rifle", "identification.basis", "identified")));
        try (Snapshot snapshot = served.dossier().snapshot(Handling.CONFIDENTIAL)) {
            SubjectId subject = SubjectId.parse(id);
            assertThat(snapshot.statements(subject).stream()
                            .map(Statement::payload)
                            .filter(Identification.class::isInstance)
                            .map(p -> ((Identification) p).basis()))
                    .containsExactlyInAnyOrder(IdentificationBasis.PROPOSED, IdentificationBasis.IDENTIFIED);
            assertThat(requireNonNull(snapshot.subject(subject)).value("model")).isEqualTo("Type 63 rifle");
        }
    }

    @Test
    void aProposalOfNothingIsNotKept() {
        String form = "/items/" + item() + "/proposal?mark-serial=12%3F4";
        assertThat(served.fill(form, Served.withNewSource(Map.of())).statusCode())
                .isEqualTo(404);
    }
}
