package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Body;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.Payload;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Writing;

/** Headstamps by page, in a browser, and by HTTP: in any rotation, from either side. */
class HeadstampSearchTest {
    private static final Pattern LABEL = Pattern.compile("<bdi class=\"label\">([^<]*)</bdi>");
    private static final String TURNED = "headstamp=true&q=" + encoded("12=83 6=SY1");

    @TempDir
    Path folder;

    private Served served;

    @BeforeEach
    void serve() {
        served = new Served(folder);
        List<Draft> drafts = new ArrayList<>();
        SubjectId source = SubjectId.random();
        add(drafts, source, Source.of("Own team", SourceKind.OWN_EXAMINATION), source);
        cartridge(drafts, source, "C-1", "12=SY1 6=83", MarkState.READ);
        cartridge(drafts, source, "C-2", "3=SY1 9=8(3)", MarkState.READ);
        cartridge(drafts, source, "C-3", "12=SY1 6=88", MarkState.OVER_STAMPED);
        cartridge(drafts, source, "C-4", "12=QQ9 6=44", MarkState.READ);
        cartridge(drafts, source, "C-5", "SY1 83", MarkState.READ);
        served.dossier().append(drafts);
    }

    private static void cartridge(List<Draft> drafts, SubjectId source, String tag, String reading, MarkState state) {
        SubjectId id = SubjectId.random();
        add(
                drafts,
                id,
                new Item(ItemClass.AMMUNITION, "cartridge", null, null, null, null, tag, null, null, null, null),
                source);
        add(
                drafts,
                id,
                new Mark(MarkType.HEADSTAMP, "case", null, state, null, reading, Writing.NOTATION, null),
                source);
    }

    private static void add(List<Draft> drafts, SubjectId subject, Payload payload, SubjectId source) {
        drafts.add(new Draft(subject, Body.of(payload), source, null, Handling.INTERNAL, null, true, null));
    }

    @AfterEach
    void close() {
        served.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String results(String query) {
        HttpResponse<String> answer = served.get("/search/results?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> labels(String page) {
        return LABEL.matcher(page).results().map((MatchResult m) -> m.group(1)).toList();
    }

    @Test
    void anyRotationIsFoundWithHowItHasToBeTurned() {
        String page = results(TURNED);
        assertThat(labels(page)).containsExactly("C-1", "C-2");
        assertThat(page)
                .contains("Marks found: 2")
                .contains("turned clockwise by 6 hours")
                .contains("turned clockwise by 3 hours")
                .contains("at 12 o&#39;clock", "1 headstamp was written down without clock positions");
    }

    @Test
    void aMisreadStateAndFilterNarrowOrWiden() {
        assertThat(labels(results(TURNED + "&misreads=1"))).containsExactly("C-1", "C-2", "C-3");
        assertThat(results(TURNED + "&misreads=1")).contains("by one misread");
        assertThat(labels(results(TURNED + "&misreads=1&state=over-stamped"))).containsExactly("C-3");
        assertThat(labels(results(TURNED + "&filter=" + encoded("tag != 'C-1'"))))
                .containsExactly("C-2");
    }

    @Test
    void whatCannotBeAskedIsRefusedWithARemedy() {
        assertThat(results("headstamp=true&q=SY1")).contains("id=\"fault\"");
        assertThat(results(TURNED + "&misreads=2")).contains("Give a whole number from 0 to 1");
        assertThat(results(TURNED + "&type=serial")).contains("Leave the type out");
        assertThat(served.get("/search?" + TURNED + "&misreads=2").statusCode()).isEqualTo(422);
    }

    @Test
    void otherProgramsGetTheSame() {
        String answer = served.get("/api/search?" + TURNED).body();
        assertThat(answer)
                .contains("\"count\":2", "\"notCompared\":1", "\"total\":2")
                .contains("\"turnedHours\":6", "\"words\":\"6=SY1 fits 12=SY1\"");
        assertThat(served.get("/api/search?" + TURNED + "&as=public").body()).contains("\"count\":0");
        HttpResponse<String> unclear = served.get("/api/search?q=1&headstamp=perhaps");
        assertThat(unclear.statusCode()).isEqualTo(400);
        assertThat(unclear.body()).contains("Give true or false.", "\"where\":\"headstamp\"");
    }

    @Test
    void inABrowserByKeyboardInEveryLanguageWithoutABarrier() {
        try (Chromium browser = Chromium.forTest("HeadstampSearchTest");
                BrowserContext context = browser.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(served.server().address().toString());
            page.navigate(served.at("/search").toString());
            page.focus("#headstamp");
            page.keyboard().press("Space");
            page.focus("#mark");
            page.keyboard().type("12=83 6=SY1");
            page.waitForSelector(".stamps > li:nth-child(2)");
            page.keyboard().press("ArrowDown");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("hit");
            page.click(".stamps > li:first-child summary");
            assertThat(page.textContent(".stamps > li:first-child details")).contains("6=SY1", "12=SY1", "fits");
            Barriers.none(page);
            for (String language : List.of("fr", "es", "ar")) {
                page.navigate(
                        served.at("/search?lang=" + language + "&" + TURNED).toString());
                page.click(".stamps > li:first-child summary");
                assertThat(page.textContent("main")).doesNotContain("turned clockwise", "headstamp.");
                Barriers.none(page);
            }
        }
    }
}
