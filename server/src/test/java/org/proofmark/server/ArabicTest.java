package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in Arabic, in a browser that asks for it: they run from right to left, what stands on objects runs from left to
 * right, axe finds nothing, and no label is left in English.
 */
class ArabicTest {
    /** The words of labels, with what is not in the language of the page left out: data, and what is marked as English. */
    private static final String LATIN_WORDS = """
        () => {
          const apart = '[lang=en], [dir=ltr], bdi, code, script, style, option[lang], .home, textarea, title';
          const texts = [];
          const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            if (!walker.currentNode.parentElement.closest(apart)) texts.push(walker.currentNode.data);
          }
          for (const e of document.querySelectorAll('[aria-label], [title], [alt]')) {
            texts.push(e.getAttribute('aria-label') || e.title || '');
          }
          return texts.flatMap(t => t.replace(/\\u2066[^\\u2069]*\\u2069/g, '').match(/[A-Za-z]{2,}/g) || []);
        }\
        """;

    private static final List<String> NAMES =
            List.of("Proofmark", "PDF", "Depot", "Own", "team", "receiver", "model", "Type");

    @TempDir
    Path folder;

    @Test
    void pagesRunFromRightToLeftAndSayNothingInEnglish() {
        try (Chromium browser = Chromium.forTest("ArabicTest");
                Served served = new Served(folder);
                BrowserContext context =
                        browser.browser().newContext(new Browser.NewContextOptions().setLocale("ar-SY"))) {
            String recovery = served.recovery("Depot");
            String item = item(served, recovery);
            Page page = context.newPage();
            page.navigate(served.server().address().toString());
            check(page);
            for (String path : List.of(
                    "/recoveries",
                    recovery,
                    "/items",
                    item,
                    item + "/../../subjects/none",
                    "/sources",
                    "/watches",
                    "/entry/item",
                    "/entry/recovery",
                    "/entry/watch",
                    "/items?q=nonsense",
                    "/search?q=SYN*&pattern=true",
                    "/search?q=SYN-2&misreads=1",
                    "/identify?mark-model=56&calibre=7.62x39",
                    "/review",
                    "/clusters",
                    "/review/agreement")) {
                page.navigate(served.at(path).toString());
                check(page);
            }
            compare(page, served);
        }
    }

    private static String item(Served served, String recovery) {
        return Served.location(served.upload(
                "/entry/item",
                Served.withNewSource(Map.of(
                        "item.itemClass", "weapon",
                        "item.recovery", recovery.substring(recovery.lastIndexOf('/') + 1),
                        "item.tag", "A-1",
                        "mark1.type", "serial",
                        "mark1.place", "receiver",
                        "mark1.state", "read",
                        "mark1.writing", "notation",
                        "mark1.reading", "SYN-2?(8)",
                        "identification.model", "Type 68")),
                "serial.png",
                EntryTest.PNG));
    }

    private static void compare(Page page, Served served) {
        page.navigate(served.at("/compare").toString());
        check(page);
        page.check("input[name=recovery]");
        page.click("main button.main");
        page.waitForSelector(".conclusion");
        check(page);
        page.navigate(served.at("/entry/recovery").toString());
        page.click("main button.main");
        page.waitForSelector("#problems");
        check(page);
    }

    private static void check(Page page) {
        String where = page.url();
        assertThat(page.evaluate("getComputedStyle(document.body).direction"))
                .as(where)
                .isEqualTo("rtl");
        assertThat(page.getAttribute("html", "lang")).as(where).isEqualTo("ar");
        assertThat(page.evaluate("[...document.querySelectorAll('.reading, .hash bdi, #find, code, pre')]"
                        + ".filter(e => getComputedStyle(e).direction !== 'ltr').map(e => e.outerHTML)"))
                .as(where)
                .isEqualTo(List.of());
        assertThat((List<?>) page.evaluate(LATIN_WORDS)).as(where).allMatch(NAMES::contains);
        assertThat(Chromium.barriers(page)).as(where).isEqualTo(List.of());
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no sideways scrolling on " + where)
                .isEqualTo(true);
    }
}
