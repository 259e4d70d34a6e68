package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.SubjectId;

/** Judging pairs by keyboard alone, in a browser; in Arabic, too. */
class ReviewKeysTest {
    private static final String ALL = String.valueOf(PairsDossier.PAIRS);

    @TempDir
    Path folder;

    private Served served;
    private Chromium browser;
    private BrowserContext context;
    private Page page;
    private @Nullable PairsDossier made;

    @BeforeEach
    void open() {
        browser = Chromium.forTest("ReviewKeysTest");
        served = new Served(folder);
        made = PairsDossier.fill(served.dossier());
        context = browser.browser().newContext();
        page = context.newPage();
        page.navigate(served.server().address().toString());
    }

    private SubjectId item(String tag) {
        return Objects.requireNonNull(made).item(tag);
    }

    @AfterEach
    void close() {
        if (served != null) {
            context.close();
            served.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    private void go(String path) {
        page.navigate(served.at(path).toString());
    }

    /** Deprecated, but no other wait fits: the next pair has the address of the one before. */
    @SuppressWarnings("deprecation")
    private void press(String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
    }

    private void toReview() {
        go("/review");
        page.waitForSelector("table.sides");
    }

    private String left() {
        return page.textContent("#left");
    }

    private String clusters(String id) {
        go("/clusters");
        return page.textContent("#" + id);
    }

    private void twentyPairsAreJudgedAndTwoTakenBack() {
        assertThat(clusters("total")).isEqualTo("0");
        Barriers.none(page);
        toReview();
        assertThat(left()).isEqualTo(ALL);
        Barriers.none(page);
        for (int i = 1; i <= 20; i++) {
            press(i % 5 == 0 ? "d" : i % 7 == 0 ? "u" : "s");
            assertThat(left()).isEqualTo(String.valueOf(PairsDossier.PAIRS - i));
        }
        Barriers.none(page);
        go("/clusters");
        int judged = Integer.parseInt(page.textContent("#judged"));
        int items = Integer.parseInt(page.textContent("#items"));
        assertThat(judged).isEqualTo(20);
        Barriers.none(page);
        toReview();
        press("z");
        assertThat(page.url()).contains("then=queue");
        assertThat(left()).isEqualTo(String.valueOf(PairsDossier.PAIRS - 19));
        press("z");
        assertThat(left()).isEqualTo(String.valueOf(PairsDossier.PAIRS - 18));
        assertThat(clusters("judged")).isEqualTo("18");
        int fewer = Integer.parseInt(page.textContent("#items"));
        assertThat(fewer)
                .as("the last was judged different, the one before the same")
                .isEqualTo(items - 2);
    }

    @Test
    void twentyPairsByKeyboard() {
        twentyPairsAreJudgedAndTwoTakenBack();
    }

    @Test
    void aPairTakenBackIsJudgedAgainAndTheQueueGoesOn() {
        toReview();
        press("s");
        press("z");
        String pair = page.getAttribute("form.verdict", "action");
        press("d");
        assertThat(page.url()).endsWith("/review");
        assertThat(left()).isEqualTo(String.valueOf(PairsDossier.PAIRS - 1));
        assertThat(page.getAttribute("form.verdict", "action")).isNotEqualTo(pair);
        go(pair);
        assertThat(page.textContent("main")).contains("Judged so far").contains("different");
        Barriers.none(page);
    }

    /** 51 records of the two depots; one pair is judged, 24 more and the three of one number are not. */
    @Test
    void aComparisonSaysHowItHangsOnWhatWasJudged() {
        go("/review/" + item("P-1a") + "/" + item("P-1b"));
        press("s");
        go("/compare");
        page.locator("input[name=recovery]").all().forEach(box -> box.check());
        page.click("main button.main");
        page.waitForSelector(".conclusion");
        assertThat(page.locator("#judged tbody tr:first-child td").allTextContents())
                .containsExactly("51", "50", "25");
        assertThat(page.locator("#judged tbody tr:last-child td").allTextContents())
                .containsExactly("0", "1", "26");
        assertThat(page.textContent("#open")).isEqualTo("26");
        assertThat(page.locator("table.judged").first().locator("tbody tr").count())
                .as("two depots and the baseline; no p, for there are too few recoveries")
                .isEqualTo(3);
        assertThat(page.textContent("table.judged")).contains("Every record by itself", "of 25");
        Barriers.none(page);
        page.navigate(page.url() + "?lang=ar");
        assertThat(page.textContent("#judged")).contains("كل سجل على حدة");
        Barriers.none(page);
    }

    @Test
    void blindModeHidesTheScore() {
        toReview();
        assertThat(page.locator("#why .sum rect").count()).isPositive();
        assertThat(page.textContent("#expected")).isNotBlank();
        press("b");
        assertThat(page.locator("#why").count()).isZero();
        assertThat(page.locator("#expected").count()).isZero();
        assertThat(page.textContent("#blind")).contains("random order");
        Barriers.none(page);
        press("s");
        assertThat(page.locator("#why").count()).isZero();
        assertThat(left()).isEqualTo(String.valueOf(PairsDossier.PAIRS - 1));
        press("b");
        assertThat(page.locator("#why").count()).isEqualTo(1);
    }

    @Test
    void skippingComesBackAtTheEndAndHelpOpens() {
        toReview();
        String pair = page.getAttribute("form.verdict", "action");
        press("n");
        assertThat(left()).isEqualTo(ALL);
        assertThat(page.getAttribute("form.verdict", "action")).isNotEqualTo(pair);
        page.keyboard().press("?");
        assertThat(page.locator("#keys[open]").count()).isEqualTo(1);
        Barriers.none(page);
        page.keyboard().press("?");
        assertThat(page.locator("#keys[open]").count()).isZero();
    }

    @Test
    void lettersInABoxAreLettersAndEnterJudgesNothing() {
        toReview();
        page.focus("#reason");
        page.keyboard().type("sudden dents");
        page.keyboard().press("Enter");
        assertThat(page.inputValue("#reason")).isEqualTo("sudden dents");
        assertThat(left()).isEqualTo(ALL);
        page.reload();
        assertThat(left()).isEqualTo(ALL);
    }

    @Test
    void theKeysCanBeTurnedOff() {
        toReview();
        page.click("#keys summary");
        page.uncheck("#keys input");
        page.keyboard().press("s");
        page.reload();
        page.keyboard().press("s");
        page.reload();
        assertThat(left()).isEqualTo(ALL);
    }

    @Test
    void aContradictionIsFreeOfBarriers() {
        for (String[] pair : new String[][] {{"T-1", "T-2", "s"}, {"T-2", "T-3", "s"}, {"T-1", "T-3", "d"}}) {
            go("/review/" + item(pair[0]) + "/" + item(pair[1]));
            press(pair[2]);
        }
        assertThat(clusters("conflicts")).isEqualTo("1");
        Barriers.none(page);
        page.click(".examine a");
        assertThat(page.textContent("main")).contains("Judged so far");
        go("/review/agreement");
        Barriers.none(page);
    }

    @Test
    void inArabicReadingsStayFromLeftToRight() {
        page.navigate(served.at("/?lang=ar").toString());
        twentyPairsAreJudgedAndTwoTakenBack();
        toReview();
        assertThat(direction("html")).isEqualTo("rtl");
        assertThat(direction("table.sides")).isEqualTo("rtl");
        assertThat(direction(".sides .reading")).isEqualTo("ltr");
        assertThat(direction("#left bdi")).isEqualTo("ltr");
        press("b");
        Barriers.none(page);
        go("/review/agreement");
        Barriers.none(page);
    }

    private Object direction(String selector) {
        return page.evaluate("s => getComputedStyle(document.querySelector(s)).direction", selector);
    }

    @Test
    void everythingFitsIntoANarrowWindow() {
        page.setViewportSize(360, 740);
        toReview();
        Barriers.none(page);
        press("s");
        go("/clusters");
        Barriers.none(page);
    }
}
