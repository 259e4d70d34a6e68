package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Handling;
import org.proofmark.model.Snapshot;

/** What must not get in, and what must not come out. */
class HostileTest {
    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>${7*7}[[${7*7}]]";

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

    private long recoveries() {
        try (Snapshot snapshot = served.dossier().snapshot(Handling.CONFIDENTIAL)) {
            return snapshot.recoveries().size();
        }
    }

    private void isHarmless(String page) {
        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("'49");
    }

    @Test
    void scriptInEveryFieldIsShownAsText() {
        Map<String, String> typed = new HashMap<>();
        for (String field : List.of(
                "name",
                "place",
                "region",
                "country",
                "type",
                "recoveredBy",
                "recoveredFrom",
                "legalBasis",
                "sampling",
                "description")) {
            typed.put("recovery." + field, SCRIPT);
        }
        typed.put("claim1.measure", SCRIPT);
        typed.put("claim1.wording", SCRIPT);
        Map<String, String> all = Served.withNewSource(typed);
        all.put("newSource.title", SCRIPT);
        all.put("newSource.address", "javascript:alert(1)");
        String recovery = Served.location(served.fill("/entry/recovery", all));
        String id = recovery.substring(recovery.lastIndexOf('/') + 1);
        Map<String, String> item = new HashMap<>(Map.of("item.itemClass", "weapon", "item.recovery", id));
        for (String field : List.of("type", "calibre", "tag", "description", "condition", "documentedAt")) {
            item.put("item." + field, SCRIPT);
        }
        item.putAll(Map.of(
                "mark1.type",
                "serial",
                "mark1.state",
                "read",
                "mark1.place",
                SCRIPT,
                "mark1.reading",
                SCRIPT,
                "identification.model",
                SCRIPT));
        Map<String, String> allOfItem = Served.withNewSource(item);
        allOfItem.put("newSource.title", SCRIPT);
        String page = Served.location(served.upload(
                "/entry/item?recovery=" + id,
                allOfItem,
                "x\"><script>alert(1)</script>.svg",
                "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8)));
        for (String path :
                List.of("/", recovery, page, "/recoveries", "/items", "/sources", "/search?q=script", "/compare")) {
            HttpResponse<String> answer = served.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            isHarmless(answer.body());
            assertThat(answer.body()).doesNotContain("href=\"javascript:");
        }
        assertThat(served.get(page).body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        isHarmless(served.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").body());
        isHarmless(served.get("/items?q=%3Cscript%3Ealert(1)").body());
    }

    @Test
    void whatABrowserMightRunIsOnlyHandedOver() {
        String recovery = served.recovery("Depot");
        String id = recovery.substring(recovery.lastIndexOf('/') + 1);
        served.upload(
                "/subjects/" + id + "/photographs",
                Served.withNewSource(Map.of()),
                "page.html",
                "<html><script>1</script>".getBytes(StandardCharsets.UTF_8));
        String page = served.get(recovery).body();
        int at = page.indexOf("/media/");
        HttpResponse<String> original = served.get(page.substring(at, page.indexOf('"', at)));
        assertThat(original.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(original.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(d -> assertThat(d).startsWith("attachment"));
        assertThat(original.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(original.headers().allValues("Content-Security-Policy")).anyMatch(p -> p.contains("sandbox"));
    }

    @Test
    void everyPageForbidsForeignContent() {
        assertThat(served.get("/").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(p -> assertThat(p)
                        .contains("default-src 'none'", "script-src 'self'")
                        .doesNotContain("unsafe"));
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        Map<String, String> typed = new HashMap<>(served.hidden("/entry/recovery"));
        typed.putAll(Served.withNewSource(Map.of("recovery.name", "Forged")));
        typed.remove("csrf");
        assertThat(served.post("/entry/recovery", typed).statusCode()).isEqualTo(403);
        typed.put("csrf", "guess");
        assertThat(served.post("/entry/recovery", typed).statusCode()).isEqualTo(403);
        assertThat(recoveries()).isZero();
    }

    @Test
    void withoutTheKeyNothingIsShown() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(served.at("/")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("whole address");
        HttpResponse<String> guess = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(served.at("/?key=guess")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(guess.statusCode()).isEqualTo(403);
    }

    @Test
    void aForeignHostNameIsRefused() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example:" + served.server().port()
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(raw("GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), served.server().port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Test
    void pathsDoNotLeaveTheirFolders() {
        String id = served.recovery("Depot").replaceAll(".*/", "");
        for (String path : List.of(
                "/media/" + id + "/..%2f..%2frecords.db",
                "/media/" + id + "/../../dossier.json",
                "/media/" + id + "/" + "0".repeat(64),
                "/media/nonsense/" + "0".repeat(64),
                "/..%2f..%2fapplication.properties",
                "/templates/layout.html",
                "/messages.properties")) {
            assertThat(served.get(path).statusCode()).as(path).isBetween(400, 404);
        }
    }

    @Test
    void anUploadThatIsTooLargeIsRefusedWithARemedy() {
        HttpResponse<String> answer = served.upload(
                "/entry/item", Served.withNewSource(Map.of("item.itemClass", "weapon")), "big.png", new byte[2 << 20]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("too large")
                .contains("proofmark media add")
                .doesNotContain("at org.");
        assertThat(served.dossier().media().contents()).isEmpty();
    }

    @Test
    void nonsenseInAddressesIsAnswered() {
        for (String path : List.of(
                "/items/nonsense",
                "/recoveries/00000000-0000-4000-8000-000000000000",
                "/items?page=x",
                "/subjects/00000000-0000-4000-8000-000000000000/add/mark",
                "/compare/none")) {
            HttpResponse<String> answer = served.get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 404);
            assertThat(answer.body()).contains("This did not work");
        }
        assertThat(served.get("/items?page=-5").statusCode()).isEqualTo(200);
        assertThat(served.get("/?as=nonsense").statusCode()).isEqualTo(200);
        assertThat(Served.location(served.get("/as?as=internal&back=//evil.example")))
                .isEqualTo("/");
    }

    @Test
    void errorsOfTheMachineTellNothingOfIt() {
        HttpResponse<String> answer = served.get("/nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("Tomcat");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }
}
