package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Nothing that axe knows to be a barrier is on a page, and nothing has to be scrolled sideways. */
final class Barriers {
    private static final AtomicInteger SHOTS = new AtomicInteger();

    private Barriers() {}

    static void none(Page page) {
        assertThat(Chromium.barriers(page)).as(page.url()).isEqualTo(List.of());
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no sideways scrolling on " + page.url())
                .isEqualTo(true);
        shot(page);
    }

    /** Pictures of the pages, where somebody asks for them. */
    private static void shot(Page page) {
        String shots = System.getenv("PROOFMARK_SHOTS");
        if (shots != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(shots, String.format("%02d.png", SHOTS.incrementAndGet()))));
        }
    }
}
