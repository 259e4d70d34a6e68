package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching while one types, by keyboard alone, in a browser; in Arabic, too. */
class SearchKeysTest {
    @TempDir
    Path folder;

    private Served served;
    private Chromium browser;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        browser = Chromium.forTest("SearchKeysTest");
        served = new Served(folder);
        MarksDossier.fill(served.dossier());
        context = browser.browser().newContext();
        page = context.newPage();
        page.navigate(served.server().address().toString());
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

    private void press(String key) {
        page.keyboard().press(key);
    }

    private void type(String text) {
        page.keyboard().type(text);
    }

    private Object focused(String what) {
        return page.evaluate("document.activeElement." + what);
    }

    /** Waits until what is shown is the answer to what stands in the box. */
    private void found(String marks) {
        page.waitForFunction(
                "marks => !document.querySelector('[aria-busy]') && document.querySelector('.results"
                        + " h2')?.textContent.replace(/[\\u2066-\\u2069]/g, '').endsWith(': ' + marks)",
                marks);
    }

    private void toSearch() {
        page.navigate(served.at("/search").toString());
        press("/");
        assertThat(focused("id")).isEqualTo("mark");
    }

    private void tabTo(String condition) {
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(page.evaluate("(e => " + condition + ")(document.activeElement)"))) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("Tab does not reach: " + condition);
    }

    private void partialSerialIsFoundAndOpened() {
        toSearch();
        type("26811");
        found("4");
        assertThat(focused("id")).isEqualTo("mark");
        assertThat(page.url()).endsWith("/search?q=26811");
        assertThat(page.textContent("#state")).isEqualTo(page.textContent(".results h2"));
        assertThat(page.textContent(".hits .reasons")).contains("26811");
        assertThat(page.textContent(".banner")).contains("SYNTHETIC");
        assertThat(page.getAttribute(".banner", "data-handling")).isEqualTo("restricted");
        Barriers.none(page);
        press("ArrowDown");
        press("ArrowDown");
        assertThat(focused("className")).isEqualTo("hit");
        press("ArrowUp");
        press("ArrowUp");
        assertThat(focused("id")).isEqualTo("mark");
        press("ArrowDown");
        press("Escape");
        assertThat(focused("id + ' ' + document.activeElement.value")).isEqualTo("mark 26811");
        press("ArrowDown");
        String label = page.textContent(".hit:focus .label");
        press("Enter");
        page.waitForURL("**/items/*");
        assertThat(page.textContent("h1")).isEqualTo(label);
    }

    private void cellsAreInsertedByButton() {
        toSearch();
        type("SYN26");
        tabTo("e.textContent.startsWith('[8B]')");
        press("Enter");
        assertThat(focused("value")).isEqualTo("SYN26[8B]");
        assertThat(page.isChecked("#pattern")).isTrue();
        press("End");
        type("11");
        tabTo("e.closest('.cells') && e.textContent.startsWith('?')");
        press("Space");
        assertThat(focused("value")).isEqualTo("SYN26[8B]11?");
        found("5");
        assertThat(page.url()).contains("pattern=true");
        Barriers.none(page);
    }

    @Test
    void aPartialSerialIsFoundAndOpened() {
        partialSerialIsFoundAndOpened();
    }

    @Test
    void cellsAreInsertedByButtons() {
        cellsAreInsertedByButton();
        assertThat(page.textContent(".results")).contains("one of ‘8’, ‘B’");
    }

    @Test
    void theSumBehindAHitIsOpenedByKey() {
        toSearch();
        type("SYN268114");
        tabTo("e.id === 'misreads'");
        press("ArrowDown");
        found("6");
        tabTo("e.tagName === 'SUMMARY' && e.closest('.why') && e.textContent.includes('misread')");
        press("Enter");
        page.waitForSelector(".why[open] .sum");
        assertThat(page.textContent(".why[open] .sum")).contains("read as").contains("together");
        assertThat(page.locator(".why[open] rect").count()).isGreaterThan(3);
        Barriers.none(page);
    }

    @Test
    void anUnfinishedPatternIsNotCalledWrongBeforeItIsTyped() {
        toSearch();
        tabTo("e.id === 'pattern'");
        press("Space");
        press("/");
        type("SYN26(8)1?4");
        found("4");
        assertThat(page.locator("#fault").count()).isZero();
        type("(");
        page.waitForSelector("#fault pre");
        assertThat(focused("id")).isEqualTo("mark");
        assertThat(page.textContent("#fault")).contains("is not closed").contains("^");
        assertThat(page.locator("[role=alert]").count()).isZero();
        Barriers.none(page);
    }

    @Test
    void aServerThatIsGoneIsTold() {
        toSearch();
        type("26811");
        found("4");
        context.setOffline(true);
        type("4");
        page.waitForSelector("#state.failed");
        assertThat(page.textContent("#state")).contains("did not answer");
        assertThat(page.locator(".hit").count()).isEqualTo(4);
        context.setOffline(false);
        press("Backspace");
        page.waitForSelector("#state.unseen");
    }

    @Test
    void theSlashIsALetterInABoxAndCanBeTurnedOff() {
        toSearch();
        type("1/2");
        assertThat(focused("value")).isEqualTo("1/2");
        page.click(".keys summary");
        page.uncheck(".keys input");
        page.reload();
        press("/");
        assertThat(focused("id")).isNotEqualTo("mark");
    }

    @Test
    void inArabicReadingsStayFromLeftToRight() {
        page.navigate(served.at("/?lang=ar").toString());
        partialSerialIsFoundAndOpened();
        cellsAreInsertedByButton();
        assertThat(direction("html")).isEqualTo("rtl");
        assertThat(direction(".hits")).isEqualTo("rtl");
        assertThat(direction("#mark")).isEqualTo("ltr");
        assertThat(direction(".hit .reading")).isEqualTo("ltr");
        for (ElementHandle reading : page.querySelectorAll(".hit .reading")) {
            List<Double> left = reading.querySelectorAll("span:not(.unseen):not(:empty), mark").stream()
                    .map(piece -> piece.boundingBox().x)
                    .toList();
            assertThat(left).as(reading.textContent()).isSorted().hasSizeGreaterThan(1);
        }
        double box = page.querySelector("main").boundingBox().x;
        double middle = box + page.querySelector("main").boundingBox().width / 2;
        assertThat(page.querySelector(".hit .reading").boundingBox().x).isGreaterThan(middle);
    }

    private Object direction(String selector) {
        return page.evaluate("s => getComputedStyle(document.querySelector(s)).direction", selector);
    }

    @Test
    void everythingFitsIntoANarrowWindow() {
        page.setViewportSize(360, 740);
        toSearch();
        type("SYN");
        found("49");
        Barriers.none(page);
    }
}
