package org.proofmark.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.proofmark.model.Author;
import org.proofmark.model.Handling;
import org.proofmark.server.ProofmarkServer;
import org.proofmark.store.Dossier;
import org.proofmark.store.Keyring;

/**
 * How long a person who judges pairs waits, in a dossier of made-up weapons of which one in ten was documented twice.
 *
 * <p>{@code JudgeBench [ITEMS] [VERDICTS] [FOLDER]}: 100,000 items and 40 verdicts where not given. Half of the pairs were judged before. Printed are the first page of the queue, which waits
 * for the search for pairs; then verdicts, each until the next pair is shown, the first by itself, for it introduces the account; a pair
 * skipped, a judgement taken back, the page of clusters; and the commands {@code judge} (by ids, by tags, taken back) and
 * {@code clusters}, each in a Java of its own, as one who types them waits for them. In a FOLDER the dossier is kept, and used again.
 */
public final class JudgeBench {
    private static final Pattern PAIR = Pattern.compile("action=\"(/review/[0-9a-f-]{36}/[0-9a-f-]{36})\"");
    private static final Pattern KEY = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern RECORD = Pattern.compile("name=\"record\" value=\"([^\"]+)\"");

    private final Path folder;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private URI server = URI.create("http://127.0.0.1/");

    private JudgeBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        int items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int verdicts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        if (arguments.length > 2) {
            new JudgeBench(Files.createDirectories(Path.of(arguments[2]))).run(items, verdicts);
        } else {
            try (TemporaryFolder temporary = TemporaryFolder.create()) {
                new JudgeBench(temporary.path()).run(items, verdicts);
            }
        }
    }

    private void run(int items, int verdicts) {
        if (!Files.exists(folder.resolve("dossier"))) {
            Cost made = Cost.of(() -> {
                try (Dossier dossier = Dossier.create(folder.resolve("dossier"), keyring(), author(), null)) {
                    JudgedWeapons.fill(dossier, items, new SplittableRandom(1));
                }
            });
            System.out.printf(Locale.ROOT, "%-34s %,.1f s%n", "made " + items + " items", made.seconds());
        }
        try (Dossier dossier = Dossier.open(folder.resolve("dossier"), keyring(), author(), null);
                ProofmarkServer started = ProofmarkServer.start(
                        dossier, new ProofmarkServer.Options(0, Handling.CONFIDENTIAL, 1L << 20))) {
            server = started.address();
            get(server);
            pages(verdicts);
        }
        commands();
    }

    private Keyring keyring() {
        return new Keyring(folder.resolve("keys"), null);
    }

    private static Author author() {
        return new Author("bench", "bench");
    }

    private void pages(int verdicts) {
        String[] page = new String[1];
        print("first page of the queue", () -> page[0] = queue());
        print("first verdict to next pair", () -> page[0] = judge(page[0], 0));
        List<Long> nanos = new ArrayList<>();
        for (int i = 1; i <= verdicts; i++) {
            int number = i;
            long start = System.nanoTime();
            page[0] = judge(page[0], number);
            nanos.add(System.nanoTime() - start);
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %s ms (median/95 %%/most of %d)%n",
                "verdict to next pair",
                new Times(nanos).median95Max(),
                verdicts);
        String[] pair = found(PAIR, page[0]).split("/", -1);
        print(
                "skip to next pair",
                () -> page[0] = post("/review/skip", "one=" + pair[2] + "&other=" + pair[3], page[0]));
        print("undo to that pair", () -> post("/review/undo", "record=" + found(RECORD, page[0]), page[0]));
        print("clusters", () -> get(server.resolve("/clusters")));
    }

    private String queue() {
        String page = get(server.resolve("/review"));
        while (!PAIR.matcher(page).find()) {
            if (page.contains("No pair is left")) {
                throw new IllegalStateException("No pair is left to judge. Make the dossier anew, with more items.");
            }
            page = get(server.resolve("/review"));
        }
        return page;
    }

    private String judge(String page, int number) {
        String verdict = number % 5 == 4 ? "different" : "same";
        return post(found(PAIR, page), "verdict=" + verdict + "&then=queue", page);
    }

    private static String found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .findFirst()
                .map((MatchResult m) -> m.group(1))
                .orElseThrow(() -> new IllegalStateException("The page has no " + pattern + ". It begins: "
                        + page.substring(0, Math.min(400, page.length()))));
    }

    private String get(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    /** Sends a form and follows where it leads. */
    private String post(String path, String form, String page) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&csrf=" + found(KEY, page)))
                .build());
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.headers()
                    .firstValue("Location")
                    .map(l -> get(request.uri().resolve(l)))
                    .orElseGet(response::body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void commands() {
        List<String> pair = JudgedWeapons.tagsOf(folder.resolve("dossier"), keyring());
        print("judge by ids, as a command", () -> command("judge", pair.get(0), pair.get(1), "same"));
        print("judge by tags", () -> command("judge", pair.get(2), pair.get(3), "unsure"));
        print("judge --undo", () -> command("judge", "--undo"));
        print("clusters", () -> command("clusters"));
    }

    private void command(String name, String... more) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                "org.proofmark.cli.Main",
                name,
                "-d",
                folder.resolve("dossier").toString(),
                "--keys",
                folder.resolve("keys").toString(),
                "--account",
                "bench"));
        line.addAll(List.of(more));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("out").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        "The command " + name + " failed: " + Files.readString(folder.resolve("out")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void print(String what, Runnable work) {
        Cost cost = Cost.of(work);
        System.out.printf(Locale.ROOT, "%-34s %,.0f ms%n", what, cost.seconds() * 1e3);
    }
}
