package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.exchange.Watches;
import org.proofmark.model.Author;
import org.proofmark.model.Handling;
import org.proofmark.model.Snapshot;
import org.proofmark.store.Dossier;
import org.proofmark.store.Keyring;

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
        assertThat(served.get(form).body()).as("the account is the source").doesNotContain("name=\"source\"");
        answer(near, "different", "another maker");
        assertThat(page()).contains("To be answered: 0", "another maker", "different", "Answer again");

        answer(near, "unsure", "worn");
        assertThat(page()).contains("unsure", "worn").doesNotContain("another maker", "The answers differ");
        assertThat(takeBack(near).statusCode()).isEqualTo(303);
        assertThat(page()).contains("To be answered: 1").doesNotContain("another maker", "worn");
        assertThat(takeBack(near).statusCode()).isEqualTo(409);
    }

    private void answer(String item, String verdict, String reason) {
        HttpResponse<String> answered =
                served.fill(answering(item), Map.of("sighting.verdict", verdict, "sighting.reason", reason));
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(303);
    }

    private HttpResponse<String> takeBack(String item) {
        String form = answering(item);
        return served.post(
                form.replace("/answer/", "/undo/"),
                Map.of("csrf", served.hidden(form).getOrDefault("csrf", "")));
    }

    private void reopen(String account) {
        served.close();
        served = new Served(Dossier.open(
                folder.resolve("dossier"),
                new Keyring(folder.resolve("keys"), null),
                new Author(account, "laptop"),
                null));
    }

    @Test
    void twoAccountsThatDisagreeStandSideBySideAndEachTakesBackItsOwn() {
        watch("Lot", "SYN4187", "0");
        String item = item("W-1", "SYN4187");
        answer(item, "same", "equal stamp");
        reopen("other");
        assertThat(page()).contains("tester</bdi>: ").doesNotContain("Answer again", "/undo/");
        answer(item, "different", "another font");
        assertThat(page())
                .contains("tester</bdi>: ", "equal stamp", "other</bdi>: ", "another font", "The answers differ");
        assertThat(sources(item)).containsExactlyInAnyOrder("Reviewer tester person", "Reviewer other person");

        assertThat(takeBack(item).statusCode()).isEqualTo(303);
        assertThat(page())
                .contains("To be answered: 0", "equal stamp")
                .doesNotContain("another font", "The answers differ");
        assertThat(takeBack(item).statusCode())
                .as("the other's answer is not its own")
                .isEqualTo(409);
    }

    /** Title and kind of the source of each answer about an item. */
    private List<String> sources(String item) {
        try (Snapshot snapshot = served.dossier().snapshot(Handling.CONFIDENTIAL)) {
            return new Watches(served.dossier(), snapshot)
                    .all().stream()
                            .flatMap(w -> w.alerts().stream())
                            .filter(a -> a.item().id().toString().equals(item))
                            .flatMap(a -> a.answers().stream())
                            .map(s -> Objects.requireNonNull(
                                    snapshot.subject(s.envelope().source())))
                            .map(s -> s.value("title") + " " + s.value("kind"))
                            .toList();
        }
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
