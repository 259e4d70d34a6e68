package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** A progress line on a terminal; silent where the output goes to a file. */
final class Bar {
    private static final long EVERY_NANOS = 200_000_000;

    private final PrintWriter out;
    private final String what;
    private final boolean shown = Terminal.console() != null;
    private long last;

    Bar(PrintWriter out, String what) {
        this.out = out;
        this.what = what;
    }

    void at(long done, long part, long whole) {
        long now = System.nanoTime();
        if (shown && now - last > EVERY_NANOS) {
            last = now;
            String percent = whole > 0 ? String.format(Locale.ROOT, " (%d %%)", Math.min(100, part * 100 / whole)) : "";
            out.print(String.format(Locale.ROOT, "\r%s: %,d%s   ", what, done, percent));
            out.flush();
        }
    }

    void done() {
        if (shown && last != 0) {
            out.print("\r" + " ".repeat(what.length() + 40) + "\r");
            out.flush();
        }
    }
}
