package org.proofmark.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.proofmark.ledger.Canonical;

/** Machine-readable output: one line of canonical JSON (RFC 8785). */
final class Json {
    private Json() {}

    static void print(PrintWriter out, Map<String, ?> tree) {
        out.println(new String(Canonical.write(tree), StandardCharsets.UTF_8));
    }
}
