package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Handling;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/** The whole job through the pages, without scripts: enter, disagree, correct, take back, find. */
class EntryTest {
    /** A picture of one pixel. */
    static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

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

    private String item(String recovery, String serial) {
        return Served.location(served.upload(
                "/entry/item?recovery=" + id(recovery),
                Served.withNewSource(Map.of(
                        "item.itemClass", "weapon",
                        "item.type", "assault rifle",
                        "item.recovery", id(recovery).toString(),
                        "item.tag", "A-1",
                        "mark1.type", "serial",
                        "mark1.place", "receiver",
                        "mark1.state", "read",
                        "mark1.writing", "literal",
                        "mark1.reading", serial,
                        "identification.model", "Model 3")),
                "serial.png",
                PNG));
    }

    private static SubjectId id(String page) {
        return SubjectId.parse(page.substring(page.lastIndexOf('/') + 1));
    }

    private List<Statement> statements(String page) {
        try (Snapshot snapshot = served.dossier().snapshot(Handling.CONFIDENTIAL)) {
            return snapshot.statements(id(page));
        }
    }

    private SubjectView view(String page) {
        try (Snapshot snapshot = served.dossier().snapshot(Handling.CONFIDENTIAL)) {
            SubjectView view = snapshot.subject(id(page));
            assertThat(view).isNotNull();
            return view;
        }
    }

    @Test
    void anEmptyDossierSaysWhatToDoFirst() {
        assertThat(served.get("/").body()).contains("Nothing is recorded yet").contains("/entry/recovery");
    }

    @Test
    void aRecoveryAndAnItemWithMarkAndPhotographAreOneActionEach() {
        String recovery = served.recovery("Depot");
        String item = item(recovery, "SYN-4711");
        SubjectView view = view(item);
        assertThat(view.value("class")).isEqualTo("weapon");
        assertThat(view.value("model")).isEqualTo("Model 3");
        assertThat(view.recovery()).isEqualTo(id(recovery));
        assertThat(view.marks()).singleElement().satisfies(m -> assertThat(m.reading())
                .isEqualTo("SYN-4711"));
        String page = served.get(item).body();
        assertThat(page).contains("SYN-4711", "Model 3", "Depot", "serial.png", "Own team");
        Matcher original = Pattern.compile("src=\"(/media/[^\"]+)\"").matcher(page);
        assertThat(original.find()).isTrue();
        HttpResponse<String> media = served.get(original.group(1));
        assertThat(media.statusCode()).isEqualTo(200);
        assertThat(media.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(served.get(recovery).body()).contains("A-1", "SYN-4711");
        assertThat(served.get("/").body()).contains("Weapons").contains("Depot");
        assertThat(served.dossier().verify(n -> {}).faults()).isEmpty();
    }

    @Test
    void aFormSentTwiceIsStoredOnce() {
        Map<String, String> all = new HashMap<>(served.hidden("/entry/recovery"));
        all.putAll(Served.withNewSource(Map.of("recovery.name", "Once only")));
        String first = Served.location(served.post("/entry/recovery", all));
        assertThat(Served.location(served.post("/entry/recovery", all))).isEqualTo(first);
        try (Snapshot snapshot = served.dossier().snapshot(Handling.CONFIDENTIAL)) {
            assertThat(snapshot.recoveries()).hasSize(1);
        }
    }

    @Test
    void aProblemKeepsEverythingThatWasTypedAndStoresNothing() {
        Map<String, String> typed = new LinkedHashMap<>(Served.withNewSource(Map.of(
                "recovery.name",
                "Depot \"North\"",
                "recovery.date",
                "01.02.2022",
                "recovery.place",
                "Somewhere",
                "grade",
                "Z9")));
        HttpResponse<String> answer = served.fill("/entry/recovery", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<title>Problem: Enter a recovery")
                .contains("href=\"#recovery.date\"")
                .contains("href=\"#grade\"")
                .contains("value=\"01.02.2022\"")
                .contains("Depot &quot;North&quot;")
                .contains("value=\"Somewhere\"")
                .contains("value=\"Own team\"")
                .contains("autofocus");
        try (Snapshot snapshot = served.dossier().snapshot(Handling.CONFIDENTIAL)) {
            assertThat(snapshot.recoveries()).isEmpty();
            assertThat(snapshot.subjects("source")).isEmpty();
        }
    }

    @Test
    void aPhotographNeedNotBeChosenAgainAfterAProblem() {
        HttpResponse<String> answer = served.upload(
                "/entry/item", Served.withNewSource(Map.of("item.itemClass", "", "item.tag", "B-1")), "left.png", PNG);
        assertThat(answer.statusCode()).isEqualTo(422);
        Matcher kept = Pattern.compile("name=\"kept\" value=\"([0-9a-f]{64}:left.png)\"")
                .matcher(answer.body());
        assertThat(kept.find()).isTrue();
        Map<String, String> again =
                new HashMap<>(Served.withNewSource(Map.of("item.itemClass", "weapon", "item.tag", "B-1")));
        again.put("kept", kept.group(1));
        String item = Served.location(served.fill("/entry/item", again));
        assertThat(served.get(item).body()).contains("left.png");
    }

    @Test
    void malformedNotationShowsTheColumn() {
        String item = item(served.recovery("Depot"), "SYN-1");
        HttpResponse<String> answer = served.fill(
                "/subjects/" + id(item) + "/add/mark",
                Map.of(
                        "mark.type", "serial",
                        "mark.state", "read",
                        "mark.writing", "notation",
                        "mark.reading", "12(3",
                        "source", source()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Column 3").contains("href=\"#mark.reading\"");
    }

    private String source() {
        try (Snapshot snapshot = served.dossier().snapshot(Handling.CONFIDENTIAL)) {
            return snapshot.subjects("source").findFirst().orElseThrow().id().toString();
        }
    }

    @Test
    void checkingAReadingSaysWhatItMeansAndStoresNothing() {
        String item = item(served.recovery("Depot"), "SYN-1");
        int before = statements(item).size();
        HttpResponse<String> answer = served.fill(
                "/subjects/" + id(item) + "/add/mark",
                Map.of(
                        "mark.type",
                        "serial",
                        "mark.state",
                        "read",
                        "mark.writing",
                        "notation",
                        "mark.reading",
                        "12(8)",
                        "check",
                        "yes"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Understood as:").contains("doubtful");
        assertThat(statements(item)).hasSize(before);
    }

    @Test
    void aSecondSourceThatDisagreesStandsBesideTheFirst() {
        String item = item(served.recovery("Depot"), "SYN-4711");
        Map<String, String> other = new HashMap<>(Map.of(
                "mark.type", "serial",
                "mark.place", "receiver",
                "mark.state", "read",
                "mark.writing", "literal",
                "mark.reading", "SYN-4717"));
        other.putAll(Map.of(
                "source", "new",
                "newSource.title", "Ministry of Country P",
                "newSource.kind", "government",
                "newSource.reliability", "B",
                "newSource.credibility", "2",
                "handling", "internal"));
        assertThat(served.fill("/subjects/" + id(item) + "/add/mark", other).statusCode())
                .isEqualTo(303);
        String page = served.get(item).body();
        assertThat(page)
                .contains("SYN-4711", "SYN-4717", "conflict", "Ministry of Country P", "B2")
                .contains("an own examination goes before any report");
        assertThat(served.get("/items?q=has+conflict").body())
                .contains("Items: 1")
                .contains("A-1");
    }

    @Test
    void aCorrectionSupersedesAndARetractionTakesBack() {
        String item = item(served.recovery("Depot"), "SYN-4711");
        Statement mark = mark(item);
        String form = "/subjects/" + id(item) + "/records/" + mark.id() + "/correct";
        assertThat(served.get(form).body()).contains("value=\"SYN-4711\"").contains("value=\"receiver\"");
        Map<String, String> corrected = new HashMap<>(Map.of(
                "mark.type", "serial",
                "mark.place", "receiver",
                "mark.state", "read",
                "mark.writing", "literal",
                "mark.reading", "SYN-4712",
                "source", mark.envelope().source().toString()));
        assertThat(served.fill(form, corrected).body()).contains("No reason is given");
        corrected.put("reason", "misread 1");
        assertThat(served.fill(form, corrected).statusCode()).isEqualTo(303);
        assertThat(view(item).marks()).singleElement().satisfies(m -> assertThat(m.reading())
                .isEqualTo("SYN-4712"));
        String page = served.get(item).body();
        assertThat(page).contains("corrected since").contains("misread 1").contains("SYN-4711");
        assertThat(served.get(form).statusCode()).isEqualTo(409);
        Statement second = mark(item);
        String back = "/subjects/" + id(item) + "/records/" + second.id() + "/retract";
        assertThat(served.fill(
                                back,
                                Map.of(
                                        "retraction.reason",
                                        "wrong item",
                                        "source",
                                        mark.envelope().source().toString()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(view(item).marks()).singleElement().satisfies(m -> assertThat(m.reading())
                .isEqualTo("SYN-4711"));
        assertThat(served.get(item).body()).contains("takes a record back").contains("wrong item");
        assertThat(served.dossier().verify(n -> {}).faults()).isEmpty();
    }

    /** The newest record of a mark. */
    private Statement mark(String item) {
        return statements(item).stream()
                .filter(s -> s.envelope().type().equals("mark"))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    @Test
    void aReaderOfLowerClearanceSeesNeitherTheItemNorItsName() {
        String item = item(served.recovery("Depot"), "SYN-4711");
        assertThat(served.get(item + "?as=public").statusCode()).isEqualTo(404);
        assertThat(served.get("/").body()).doesNotContain("Depot").contains("Nothing is recorded yet");
        assertThat(served.get("/search?q=SYN").body()).doesNotContain("4711");
        assertThat(served.get("/as?as=internal&back=" + item).statusCode()).isEqualTo(303);
        assertThat(served.get(item).body()).contains("SYN-4711");
    }

    @Test
    void searchTakesLiteralsPatternsAndAsksAboutSigns() {
        item(served.recovery("Depot"), "Mk III* 2681");
        assertThat(served.get("/search?q=268").body())
                .contains("Marks found: 1")
                .contains("beside it");
        assertThat(served.get("/search?q=III*").body())
                .contains("Marks found: 1")
                .contains("Taken as printed on the object")
                .contains("pattern=true");
        assertThat(served.get("/search?q=*26%5B8B%5D?&pattern=true").body()).contains("Marks found: 1");
        assertThat(served.get("/search?q=12(&pattern=true").body())
                .contains("‘(’ is not closed.")
                .contains("^");
        assertThat(served.get("/understood?text=2(8)").body()).contains("doubtful");
    }

    @Test
    void aFilterThatCannotBeReadShowsWhere() {
        assertThat(served.get("/items?q=clas+%3D+weapon").body())
                .contains("Column 1")
                .contains("^");
        assertThat(served.get("/recoveries?q=date+%3E%3D+2020").statusCode()).isEqualTo(200);
    }

    @Test
    void madeUpRecordsMarkEveryPage() {
        Map<String, String> typed = new HashMap<>(Served.withNewSource(Map.of("recovery.name", "Invented")));
        typed.put("synthetic", "yes");
        String page = Served.location(served.fill("/entry/recovery", typed));
        for (String path : List.of(page, "/", "/recoveries")) {
            assertThat(served.get(path).body()).contains("SYNTHETIC");
        }
    }
}
