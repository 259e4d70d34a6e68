package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Nothing that axe knows to be a barrier is on a page, and nothing has to be scrolled sideways. */
final class Barriers {
    private static final AtomicInteger SHOTS = new AtomicInteger();

    private Barriers() {}

    static void none(Page page) {
        page.evaluate(axe() + "; 0");
        Object violations = page.evaluate(
                "axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')))");
        assertThat((List<?>) violations).as(page.url()).isEqualTo(List.of());
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no sideways scrolling on " + page.url())
                .isEqualTo(true);
        shot(page);
    }

    private static String axe() {
        try (InputStream in =
                Chromium.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
