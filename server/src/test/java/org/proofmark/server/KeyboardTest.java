package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new user's first hour, in a browser, by keyboard alone: a recovery, two items with marks and photographs, a second source
 * that disagrees, a correction, a search by a part of a mark, a comparison. axe finds nothing on any page that is passed.
 */
class KeyboardTest {
    private static final int MOST_STEPS = 250;

    @TempDir
    Path folder;

    private final List<String> visited = new ArrayList<>();

    @Test
    void theFirstHour() {
        try (Served served = new Served(folder);
                Chromium browser = Chromium.forTest("KeyboardTest");
                BrowserContext context = browser.browser().newContext()) {
            story(context.newPage(), served);
        }
        assertThat(visited).hasSizeGreaterThan(12);
    }

    private void story(Page page, Served served) {
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error") && !m.text().contains("422")) {
                errors.add(m.text());
            }
        });
        page.navigate(served.server().address().toString());
        check(page);
        follow(page, "Enter the first recovery");
        fill(page, "#recovery\\.name", "Depot at the river");
        fill(page, "#recovery\\.date", "1 February");
        fill(page, "#recovery\\.place", "Near the river");
        fill(page, "#newSource\\.title", "Field team");
        choose(page, "#newSource\\.kind", "own examination");
        press(page, "Store");
        assertThat(page.title()).startsWith("Problem:");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("problems");
        fill(page, "#recovery\\.date", "2022-02-01");
        press(page, "Store");
        assertThat(page.textContent("h1")).isEqualTo("Depot at the river");
        item(page, "A-1", "SYN-268", "bolt", "SYN-771");
        item(page, "A-2", "SYN-269", "receiver", "SYN-269");
        disagree(page);
        correct(page);
        find(page);
        compare(page);
        assertThat(errors).isEmpty();
    }

    private void item(Page page, String tag, String serial, String place, String second) {
        follow(page, "Add an item");
        choose(page, "#item\\.itemClass", "weapon");
        fill(page, "#item\\.tag", tag);
        fill(page, "#item\\.type", "assault rifle");
        fill(page, "#mark1\\.place", "receiver");
        fill(page, "#mark1\\.reading", serial);
        fill(page, "#mark2\\.place", place.equals("receiver") ? "cover" : place);
        choose(page, "#mark2\\.writing", "notation");
        fill(page, "#mark2\\.reading", second.replace("1", "?"));
        fill(page, "#identification\\.model", "Type 68");
        page.setInputFiles("#files", new FilePayload(tag + "-serial.png", "image/png", EntryTest.PNG));
        press(page, "Store");
        assertThat(page.textContent("h1")).isEqualTo(tag);
        assertThat(page.locator("figure img").count()).isEqualTo(1);
        follow(page, "Depot at the river");
    }

    private void disagree(Page page) {
        follow(page, "A-1");
        follow(page, "Add a mark");
        fill(page, "#mark\\.place", "receiver");
        fill(page, "#mark\\.reading", "SYN-286");
        choose(page, "#source", "A new source");
        unfold(page, "A new source");
        fill(page, "#newSource\\.title", "Ministry of Country P");
        choose(page, "#newSource\\.kind", "government");
        choose(page, "#newSource\\.reliability", "B");
        press(page, "Store");
        assertThat(page.textContent("main"))
                .contains("SYN-286")
                .contains("conflict")
                .contains("Ministry of Country P");
    }

    private void correct(Page page) {
        reach(page, "document.activeElement.textContent.trim().startsWith('Correct Mark bolt/serial')");
        enter(page);
        check(page);
        fill(page, "#mark\\.reading", "SYN-77?");
        fill(page, "#reason", "looked at it again");
        press(page, "Store");
        assertThat(page.textContent("main"))
                .contains("SYN-77?")
                .contains("looked at it again")
                .contains("corrected since");
    }

    private void find(Page page) {
        fill(page, "#find", "269");
        enter(page);
        check(page);
        assertThat(page.textContent("main")).contains("SYN-269").contains("A-2");
        fill(page, "#mark", "SYN-2?9");
        reach(page, "document.activeElement.id === 'pattern'");
        page.keyboard().press("Space");
        assertThat(page.locator(".cells button").first().isVisible()).isTrue();
        press(page, "Search");
        assertThat(page.textContent("main"))
                .contains("one unreadable character")
                .contains("A-2")
                .doesNotContain("A-1");
    }

    private void compare(Page page) {
        follow(page, "Compare");
        reach(page, "document.activeElement.type === 'checkbox' && document.activeElement.name === 'recovery'");
        page.keyboard().press("Space");
        press(page, "Compare");
        page.waitForSelector(".conclusion");
        check(page);
        assertThat(page.textContent("main"))
                .contains("Type 68")
                .contains("cannot be said")
                .contains("2 of 2");
        reachText(page, "A", "Open the report");
        enter(page);
        assertThat(page.textContent("body")).contains("Type 68");
        check(page);
        page.goBack();
        for (String name : List.of("Items", "Recoveries", "Sources", "Overview")) {
            follow(page, name);
        }
    }

    /** Presses Tab until a condition on the page holds. */
    private static void reach(Page page, String condition) {
        for (int i = 0; i < MOST_STEPS; i++) {
            if (Boolean.TRUE.equals(page.evaluate("!!document.activeElement && (" + condition + ")"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach: " + condition + " on " + page.url());
    }

    private static void reachText(Page page, String tag, String text) {
        reach(
                page,
                "document.activeElement.closest('main,nav') && document.activeElement.tagName === '" + tag
                        + "' && document.activeElement.textContent.trim() === '" + text + "'");
    }

    private void follow(Page page, String link) {
        reachText(page, "A", link);
        enter(page);
        check(page);
    }

    private void press(Page page, String button) {
        reachText(page, "BUTTON", button);
        enter(page);
        check(page);
    }

    /** Deprecated, but no other wait fits: a form that comes back with problems has the address it was sent from. */
    @SuppressWarnings("deprecation")
    private static void enter(Page page) {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    private static void unfold(Page page, String summary) {
        if (page.locator("details[open] > summary", new Page.LocatorOptions().setHasText(summary))
                        .count()
                == 0) {
            reachText(page, "SUMMARY", summary);
            page.keyboard().press("Enter");
        }
    }

    private static void fill(Page page, String input, String text) {
        reach(page, "document.activeElement.matches('" + input.replace("\\", "\\\\") + "')");
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /** Chooses an option of a list by typing its first letters, as keyboards do. */
    private static void choose(Page page, String select, String option) {
        reach(page, "document.activeElement.matches('" + select.replace("\\", "\\\\") + "')");
        page.keyboard().type(option);
        assertThat(page.evaluate("document.activeElement.selectedOptions[0].textContent.trim()"))
                .isEqualTo(option);
    }

    private void check(Page page) {
        visited.add(page.url());
        Barriers.none(page);
    }
}
