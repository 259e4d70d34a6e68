package org.proofmark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.proofmark.server.ProofmarkServer;
import org.proofmark.store.Dossier;

/** Runs the web pages until the process is told to end. */
final class Serving {
    private Serving() {}

    static int run(Dossier dossier, ProofmarkServer.Options options, boolean browser, PrintWriter out) {
        try (ProofmarkServer server = ProofmarkServer.start(dossier, options)) {
            out.println("Serving " + dossier.directory() + " at " + server.address()
                    + " – this machine only; Ctrl+C ends it.");
            out.flush();
            if (browser) {
                open(server.address());
            }
            CountDownLatch end = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(end::countDown));
            end.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Opens the page in the user's browser, where there is a screen; where not, the address was printed. */
    private static void open(URI address) {
        for (String opener : List.of("xdg-open", "open", "explorer.exe")) {
            if (started(opener, address)) {
                return;
            }
        }
    }

    private static boolean started(String opener, URI address) {
        try {
            new ProcessBuilder(opener, address.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
