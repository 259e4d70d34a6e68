package org.proofmark.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.proofmark.exchange.Import;
import org.proofmark.exchange.Mapping;
import org.proofmark.exchange.Progress;
import org.proofmark.link.Link;
import org.proofmark.link.LinkKind;
import org.proofmark.link.Linkage;
import org.proofmark.link.Links;
import org.proofmark.model.Author;
import org.proofmark.model.Handling;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Dossier;
import org.proofmark.store.Keyring;

/**
 * The serial numbers that recur in the crime-gun table of the shared data: which rows are one gun was judged by hand, from maker,
 * calibre, case, dealer and dates; the engine knows the number, maker and calibre.
 *
 * <p>{@code RecurringGuns FOLDER MAPPING}: the folder {@code crime-guns} and {@code examples/mappings/gunstat.yaml}. Prints row numbers
 * and verdicts only.
 */
public final class RecurringGuns {
    private static final int ROWS = 635;

    /**
     * Rows that bear one number.
     *
     * @param verdict by hand: {@code same}, {@code different} or {@code unsure}
     */
    record Recurring(List<Integer> rows, String verdict, String why) {
        private static Recurring of(String line) {
            String[] cells = line.split(";", 3);
            return new Recurring(
                    Arrays.stream(cells[0].split(" ")).map(Integer::valueOf).toList(), cells[1], cells[2]);
        }

        int pairs() {
            return rows.size() * (rows.size() - 1) / 2;
        }
    }

    /**
     * What the engine says of them.
     *
     * @param linked pairs of rows of the recurring number that it holds for one gun
     */
    record Answer(Recurring recurring, int linked) {
        /** Whether all of what was judged the same is linked, and nothing else. */
        boolean asJudged() {
            return linked == (recurring.verdict.equals("same") ? recurring.pairs() : 0);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "rows %-34s by hand %-9s linked %d of %d pairs  %s",
                    recurring.rows,
                    recurring.verdict,
                    linked,
                    recurring.pairs(),
                    recurring.why);
        }
    }

    private final Map<SubjectId, Integer> rowOf = new HashMap<>();
    private final List<Link> links;

    private RecurringGuns(Dossier dossier) {
        for (int row = 1; row <= ROWS + 1; row++) {
            SubjectId gun = dossier.located("gunstat/gun/" + row);
            if (gun != null) {
                rowOf.put(gun, row);
            }
        }
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            Linkage linkage = Links.find(snapshot);
            links = linkage.of(LinkKind.SAME_ITEM).toList();
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException(
                    "Give the folder crime-guns of the shared data and the mapping, examples/mappings/gunstat.yaml.");
        }
        RecurringGuns guns = of(Path.of(arguments[0]), Path.of(arguments[1]));
        List<Answer> answers = guns.answers();
        answers.forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "%d of %d numbers as judged; %d links in all, %d between rows of two numbers%n",
                answers.stream().filter(Answer::asJudged).count(),
                answers.size(),
                guns.links.size(),
                guns.links.size() - answers.stream().mapToInt(Answer::linked).sum());
    }

    /** Imports the table into a dossier that is gone afterwards, and links it. */
    static RecurringGuns of(Path folder, Path mapping) throws IOException {
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            Keyring keyring = new Keyring(temporary.path().resolve("keys"), null);
            Author author = new Author("bench", "bench");
            try (Dossier dossier = Dossier.create(temporary.path().resolve("dossier"), keyring, author, null)) {
                Path table = folder.resolve("de_gunstat_redacted.csv");
                Import.plan(dossier, Mapping.read(mapping), table, Progress.NONE)
                        .apply(Progress.NONE);
                return new RecurringGuns(dossier);
            }
        }
    }

    List<Answer> answers() {
        return judged().stream().map(this::answer).toList();
    }

    private Answer answer(Recurring recurring) {
        int linked = (int) links.stream()
                .filter(link -> recurring.rows.contains(row(link.a())) && recurring.rows.contains(row(link.b())))
                .count();
        return new Answer(recurring, linked);
    }

    private int row(SubjectId gun) {
        return rowOf.getOrDefault(gun, -1);
    }

    private static List<Recurring> judged() {
        try (InputStream in = Objects.requireNonNull(RecurringGuns.class.getResourceAsStream("recurring-guns.csv"))) {
            List<Recurring> judged = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> judged.add(Recurring.of(line)));
            return judged;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
