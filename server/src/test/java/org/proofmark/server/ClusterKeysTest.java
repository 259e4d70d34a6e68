package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All clusters of a dossier, page by page, by keyboard alone; in Arabic, too. */
class ClusterKeysTest {
    private static final int DOUBLES = 110;

    @TempDir
    Path folder;

    private Served served;
    private Chromium browser;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        browser = Chromium.forTest("ClusterKeysTest");
        served = new Served(folder);
        PairsDossier.fill(served.dossier(), DOUBLES);
        served.dossier().joinFrom(0.9);
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

    private void go(String path) {
        page.navigate(served.at(path).toString());
        page.waitForSelector("tr.cluster");
    }

    private int rows() {
        return page.locator("tr.cluster").count();
    }

    /** Deprecated, but no other wait fits a page that may have the address of the one before. */
    @SuppressWarnings("deprecation")
    private void follow(String rel) {
        for (int i = 0; i < 400; i++) {
            if (Boolean.TRUE.equals(page.evaluate("document.activeElement.rel === '" + rel + "'"))) {
                page.waitForNavigation(() -> page.keyboard().press("Enter"));
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + rel + " on " + page.url());
    }

    @Test
    void allClustersAreReachedPageByPage() {
        go("/clusters");
        int total = Integer.parseInt(page.textContent("#total"));
        assertThat(total).as("every double, and the three of one number").isEqualTo(DOUBLES + 1);
        assertThat(rows()).isEqualTo(50);
        assertThat(page.textContent("tr.cluster")).as("the largest first").contains("T-1", "T-2", "T-3");
        assertThat(page.textContent("nav.pager")).contains("Page 1 of 3");
        assertThat(page.locator("a[rel=prev]").count()).isZero();
        Barriers.none(page);
        follow("next");
        follow("next");
        assertThat(rows()).isEqualTo(total - 100);
        assertThat(page.textContent("nav.pager")).contains("Page 3 of 3");
        assertThat(page.locator("a[rel=next]").count()).isZero();
        follow("prev");
        assertThat(page.url()).endsWith("?page=2");
        assertThat(rows()).isEqualTo(50);
    }

    @Test
    void aPageThatIsNotThereIsTheNearest() {
        go("/clusters?page=99");
        assertThat(page.textContent("nav.pager")).contains("Page 3 of 3");
        go("/clusters?page=-1");
        assertThat(page.textContent("nav.pager")).contains("Page 1 of 3");
    }

    @Test
    void fromRightToLeftTheNextPageLiesToTheLeft() {
        go("/clusters?page=2&lang=ar");
        Barriers.none(page);
        double next = ((Number) page.evaluate("document.querySelector('a[rel=next]').getBoundingClientRect().x"))
                .doubleValue();
        double previous = ((Number) page.evaluate("document.querySelector('a[rel=prev]').getBoundingClientRect().x"))
                .doubleValue();
        assertThat(next).isLessThan(previous);
        follow("next");
        assertThat(page.textContent("nav.pager")).contains("3");
    }
}
