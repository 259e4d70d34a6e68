package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search in the pages finds, why, of how many, and what it says where it cannot. */
class SearchTest {
    private static final Pattern LABEL = Pattern.compile("<bdi class=\"label\">([^<]*)</bdi>");

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

    private String results(String query) {
        HttpResponse<String> answer = served.get("/search/results?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> labels(String page) {
        return LABEL.matcher(page).results().map((MatchResult m) -> m.group(1)).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aPartIsFoundAnywhereAndTheCertainOneFirst() {
        String page = results("q=26811");
        assertThat(labels(page))
                .containsExactlyInAnyOrder("S-1", "S-2", "S-4", "S-6")
                .endsWith("S-2");
        assertThat(page).contains("Marks found: 4").doesNotContain("<html").doesNotContain("<header");
    }

    @Test
    void eachHitSaysWhy() {
        String page = results("q=SYN268114&misreads=1");
        assertThat(labels(page)).startsWith("S-1").contains("S-2", "S-3", "S-4", "S-5", "S-6");
        assertThat(page)
                .contains("‘8’ read as ‘B’")
                .contains("<mark class=\"wrong\">B</mark>")
                .contains("<span class=\"unseen\"> (misread) </span>")
                .contains("<span class=\"unsure\">(8)</span>")
                .contains("‘8’ fits ‘(8)’")
                .contains("1 misread")
                .contains("‘SYN268114’ the same");
    }

    @Test
    void whatIsMissingHereIsShownInItsPlace() {
        assertThat(results("q=SYN268114&misreads=1")).containsPattern("one of two ‘1’ left out|‘1’ left out");
        assertThat(results("q=SYN2968114&misreads=1"))
                .contains("<span class=\"missing\"></span>")
                .contains("‘9’ is missing here")
                .contains("‘9’ left out");
    }

    @Test
    void aReadingIsShownAsItStands() {
        assertThat(results("q=SYN268114"))
                .contains("<span class=\"outside\"> </span>")
                .containsPattern("<span class=\"outside\">&lt;</span>");
        assertThat(results("q=III*")).contains("III*</span>").doesNotContain("III\\*</span>");
    }

    @Test
    void theSumBehindAHitIsOnTheWholePageAndFetchedWhileTyping() {
        assertThat(served.get("/search?q=SYN268114").body()).contains("How the bits come about");
        String page = results("q=SYN268114");
        assertThat(page).doesNotContain("How the bits come about");
        MatchResult ids = Pattern.compile("data-item=\"([^\"]+)\" data-record=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow();
        String why = served.get("/search/why?q=SYN268114&item=" + ids.group(1) + "&record=" + ids.group(2))
                .body();
        assertThat(why).contains("How the bits come about").contains("<rect").doesNotContain("<html");
        assertThat(served.get("/search/why?q=1&item=" + ids.group(1) + "&record=" + ids.group(1))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFilterIsCountedExactly() {
        assertThat(results("q=SYN")).contains("Marks found: 49").doesNotContain("pass the filter");
        String narrow = results("q=SYN&model=model+l&recovery=east");
        assertThat(narrow).contains("Marks found: 49");
        assertThat(labels(narrow)).contains("S-4").doesNotContain("S-3", "S-1").hasSize(8);
        assertThat(narrow).contains("Of these pass the filter: 8");
        assertThat(labels(results("q=SYN&filter=" + encoded("tag = 'S-3' or tag = 'S-4'"))))
                .containsExactlyInAnyOrder("S-3", "S-4");
        assertThat(labels(results("q=5&type=model"))).containsExactly("S-8");
        assertThat(results("q=26811&type=proof")).contains("None of them passes the filter");
        assertThat(labels(results("q=SYN&recovery=" + encoded("x' or 'a' = 'a"))))
                .isEmpty();
    }

    @Test
    void aReaderOfALowerClearanceNeitherSeesNorCountsTheOthers() {
        served.get("/?as=internal");
        String page = results("q=26811");
        assertThat(page).contains("Marks found: 3");
        assertThat(labels(page)).doesNotContain("S-6");
    }

    @Test
    void theBannerGoesByWhatIsShown() {
        assertThat(results("q=26811")).contains("data-handling=\"restricted\"").contains("SYNTHETIC");
        assertThat(results("q=SYN26B")).contains("data-handling=\"internal\"");
        assertThat(results("")).contains("data-synthetic=\"false\"");
    }

    @Test
    void aSignIsAskedAboutEitherWay() {
        assertThat(results("q=III*&misreads=1"))
                .contains("Did you mean a pattern?")
                .contains("/search?q=III*&amp;misreads=1&amp;pattern=true");
        assertThat(results("q=*III*&pattern=true"))
                .contains("Did you mean the signs on the object?")
                .contains("href=\"/search?q=*III*\"");
    }

    @Test
    void whatIsMalformedIsToldWithItsPlace() {
        String quiet = results("q=26(8&pattern=true");
        assertThat(quiet).contains("is not closed").contains("26(8\n  ^").doesNotContain("role=\"alert\"");
        HttpResponse<String> page = served.get("/search?q=26(8&pattern=true");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("role=\"alert\"").contains("aria-invalid=\"true\"");
        assertThat(results("q=1&filter=" + encoded("modell = 1")))
                .contains("data-fault=\"true\"")
                .contains("^");
    }

    @Test
    void whatCannotBeSearchedIsToldWithTheRemedy() {
        assertThat(results("q=" + "1".repeat(61)))
                .contains("more than 60 places")
                .contains("Search for a part of it");
        assertThat(results("q=" + "1".repeat(10_000))).contains("10000 characters");
        assertThat(results("q=1&misreads=7")).contains("Give a whole number from 0 to 2");
        assertThat(results("q=1&misreads=x&type=nonsense")).contains("data-fault=\"true\"");
        assertThat(results("q=26811&nonsense=1")).contains("Marks found: 4");
        assertThat(results("q=" + encoded("\u200b"))).contains("The reading is empty");
    }

    @Test
    void whatIsTypedIsNeverTakenForAPage() {
        String script = encoded("<script>alert(1)</script>\"'><img src=x>");
        for (String path : List.of(
                "/search?q=" + script,
                "/search/results?pattern=true&q=" + script,
                "/search?q=1&misreads=" + script + "&filter=" + script + "&model=" + script + "&type=" + script,
                "/identify?mark-factory=" + script + "&feature-stock=" + script)) {
            assertThat(served.get(path).body())
                    .as(path)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x");
        }
    }
}
