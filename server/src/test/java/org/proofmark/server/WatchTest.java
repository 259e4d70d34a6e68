package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch list in the pages: a watch, what comes under it, the answer, and the answer taken back. */
class WatchTest {
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

    private String item(String tag, String serial) {
        return Served.location(served.fill(
                        "/entry/item",
                        Served.withNewSource(Map.of(
                                "item.itemClass", "weapon",
                                "item.tag", tag,
                                "mark1.type", "serial",
                                "mark1.state", "read",
                                "mark1.writing", "literal",
                                "mark1.reading", serial))))
                .replaceAll(".*/", "");
    }

    private HttpResponse<String> watch(String name, String reading, String misreads) {
        return served.fill(
                "/entry/watch",
                Served.withNewSource(Map.of("watch.name", name, "watch.reading", reading, "watch.misreads", misreads)));
    }

    private String page() {
        return served.get("/watches").body();
    }

    /** The address of the form that answers the alert of an item. */
    private String answering(String item) {
        return page().replaceAll("(?s).*href=\"(/watches/[-0-9a-f]+/answer/" + item + ")\".*", "$1");
    }

    @Test
    void anEmptyListSaysWhatToDo() {
        assertThat(page()).contains("Nothing is watched for yet").contains("/entry/watch");
    }

    @Test
    void whatComesInIsAnAlertUntilItIsAnswered() {
        assertThat(watch("The lost lot", "SYN4?87", "1").statusCode()).isEqualTo(303);
        assertThat(page()).contains("The lost lot", "Nothing has come under it yet.", "To be answered: 0");
        String near = item("W-1", "SYM4187");
        item("W-2", "QQQ9999");
        assertThat(page()).contains("To be answered: 1", "SYM4187", "1 misread").doesNotContain("QQQ9999");

        String form = answering(near);
        HttpResponse<String> answered = served.fill(
                form,
                Served.withNewSource(Map.of("sighting.verdict", "different", "sighting.reason", "another maker")));
        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(page()).contains("To be answered: 0", "another maker", "different");

        String back = page().replaceAll("(?s).*href=\"(/subjects/[-0-9a-f]+/records/[-0-9a-f]+/retract)\".*", "$1");
        assertThat(served.fill(back, Served.withNewSource(Map.of("retraction.reason", "wrong row")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page()).contains("To be answered: 1").doesNotContain("another maker");
    }

    @Test
    void theListIsHandedOnWithItsHandling() {
        watch("Lot", "SYN4187", "0");
        item("W-1", "SYN4187");
        HttpResponse<String> table = served.get("/watches.csv");
        assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment")
                .contains("alerts-internal.csv");
        assertThat(table.body().lines()).hasSize(2).anySatisfy(l -> assertThat(l)
                .contains("W-1", "SYN4187", "internal"));
    }

    @Test
    void whatLooksForNothingIsRefused() {
        HttpResponse<String> nothing =
                served.fill("/entry/watch", Served.withNewSource(Map.of("watch.name", "Nothing")));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("looks for nothing");
        assertThat(watch("Wrong", "SYN[", "0").statusCode()).isEqualTo(422);
        assertThat(served.fill(
                                "/entry/watch",
                                Served.withNewSource(Map.of("watch.name", "Odd", "watch.filter", "serial ==")))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anItemThatDidNotComeUnderAWatchCannotBeAnswered() {
        watch("Lot", "SYN4187", "0");
        String under = item("W-1", "SYN4187");
        String other = item("W-2", "QQQ9999");
        assertThat(served.get(answering(under).replace(under, other)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void namesInAWatchAreNoMarkup() {
        watch("<script>alert(1)</script>", "SYN4187", "0");
        assertThat(page()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }
}
