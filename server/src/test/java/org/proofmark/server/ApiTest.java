package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.ledger.Canonical;

/** What other programs are answered, and that the guide says so. */
class ApiTest {
    private static final Pattern EXAMPLE = Pattern.compile("`GET (/api/\\S+\\?\\S+)`\n\n```json\n(.*)\n```");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @TempDir
    Path folder;

    private Served served;

    @BeforeEach
    void serve() {
        served = new Served(folder);
        MarksDossier.fill(served.dossier());
    }

    @AfterEach
    void close() {
        served.close();
    }

    private Map<String, @Nullable Object> json(int status, String path) {
        HttpResponse<String> answer = served.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        return Canonical.read(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private void refuses(int status, String path, String where, String remedy) {
        assertThat(json(status, path))
                .containsOnlyKeys("error")
                .extractingByKey("error", InstanceOfAssertFactories.map(String.class, Object.class))
                .containsKeys("what", "where", "remedy")
                .containsEntry("where", where)
                .hasEntrySatisfying(
                        "remedy", told -> assertThat(told.toString()).contains(remedy));
    }

    @Test
    void everyExampleOfTheGuideIsWhatIsAnswered() throws IOException {
        String guide = Files.readString(Path.of(System.getProperty("proofmark.root", ".."))
                .resolve("docs")
                .resolve("api.md"));
        Matcher examples = EXAMPLE.matcher(guide);
        int found = 0;
        while (examples.find()) {
            String answer = served.get(examples.group(1)).body();
            assertThat(ID.matcher(answer).replaceAll("ID"))
                    .as(examples.group(1))
                    .isEqualTo(ID.matcher(examples.group(2)).replaceAll("ID"));
            found++;
        }
        assertThat(found).isEqualTo(4);
    }

    @Test
    void countsAndNamesMarks() {
        Map<String, @Nullable Object> all = json(200, "/api/search?q=SYN&limit=3");
        assertThat(all).containsEntry("count", 49L).containsEntry("total", 49L).doesNotContainKey("ofBest");
        assertThat((List<?>) all.get("hits")).hasSize(3);
        assertThat(json(200, "/api/search?q=SYN&model=Model%20L&recovery=east")).containsEntry("count", 8L);
        assertThat(json(200, "/api/search?q=5&type=model")).containsEntry("count", 1L);
        assertThat(json(200, "/api/search?q=SYN268114&pattern=true&misreads=1")).containsEntry("count", 6L);
        assertThat(json(200, "/api/search?q=III*")).containsKey("question");
    }

    @Test
    void aReaderOfALowerClearanceGetsAndCountsLess() {
        assertThat(json(200, "/api/search?q=SYN268115")).containsEntry("count", 1L);
        assertThat(json(200, "/api/search?q=SYN268115&as=internal")).containsEntry("count", 0L);
        assertThat(json(200, "/api/search?q=SYN268115")).containsEntry("count", 0L);
    }

    @Test
    void identifies() {
        assertThat(json(200, "/api/identify?mark=type%3D56&calibre=7.62x39&feature=magazine%3Dfixed"))
                .containsEntry("answer", "proposed")
                .containsKeys("candidates", "doubts", "notToldApart", "unheard");
    }

    @Test
    void whatIsWrongIsToldWithPlaceAndRemedy() {
        refuses(400, "/api/search?q=%5B8&pattern=true", "q", "Close it");
        refuses(400, "/api/search?q=1&misreads=7", "misreads", "from 0 to 2");
        refuses(400, "/api/search?q=1&misread=1", "misread", "misreads");
        refuses(400, "/api/search?q=1&limit=0", "limit", "from 1 to 1000");
        refuses(400, "/api/search?q=1&pattern=yes", "pattern", "true or false");
        refuses(400, "/api/search?q=1&type=colour", "type", "serial");
        refuses(400, "/api/search?q=1&filter=modell%20%3D%201", "filter", "");
        refuses(400, "/api/search", "q", "Write what is read");
        refuses(400, "/api/search?q=" + "1".repeat(61), "q", "a part of it");
        refuses(400, "/api/search?q=" + "1".repeat(10_000), "q", "at most 1000");
        refuses(400, "/api/read", "reading", "Give what can be read");
        refuses(400, "/api/read?reading=44&technique=drawn", "reading", "dot-peened");
        refuses(400, "/api/read?reading=44&limit=x", "limit", "from 1 to 1000");
        refuses(400, "/api/identify?mark=factory", "mark", "factory=26");
        refuses(400, "/api/identify?feature=colour%3Dred", "feature", "Use one of");
        refuses(404, "/api/nothing", "/api/nothing", "/api/search");
    }

    @Test
    void onlyReadersWithTheKeyAreAnswered() throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(served.at("/api/search?q=1")).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).startsWith("{\"error\":{").contains("whole address");
    }

    @Test
    void nothingIsTakenIn() {
        String form = served.hidden("/entry/recovery").get("csrf");
        assertThat(served.post("/api/search", new TreeMap<>(Map.of("q", "1"))).statusCode())
                .isEqualTo(403);
        HttpResponse<String> answer = served.post("/api/search", new TreeMap<>(Map.of("csrf", String.valueOf(form))));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).startsWith("{\"error\":{");
    }
}
