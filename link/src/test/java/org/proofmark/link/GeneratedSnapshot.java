package org.proofmark.link;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Author;
import org.proofmark.model.Body;
import org.proofmark.model.Envelope;
import org.proofmark.model.Handling;
import org.proofmark.model.Identification;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.Payload;
import org.proofmark.model.Profile;
import org.proofmark.model.RecordId;
import org.proofmark.model.RecordType;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Standing;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Writing;

/**
 * A dossier of any size that holds no item in memory: item n is a function of n. Weapons of 200 models with two letters and six
 * figures; every hundredth documented twice, a quarter of these with one sign misread, every fiftieth worn, every tenth with part numbers, of which some are another
 * weapon's; every twentieth item is ammunition with a lot.
 */
final class GeneratedSnapshot implements Snapshot {
    private static final SubjectId SOURCE = SubjectId.parse("00000000-0000-4000-8000-000000000001");
    private static final int MODELS = 200;
    private static final int PER_RECOVERY = 40;

    private final int size;

    GeneratedSnapshot(int size) {
        this.size = size;
    }

    static long draw(long seed) {
        long mixed = seed * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (mixed ^ (mixed >>> 31)) >>> 1;
    }

    static SubjectId id(int kind, int n) {
        return new SubjectId(
                new UUID(((long) n << 20) | ((long) kind << 16) | 0x4000, 0x8000000000000000L | draw(n) >>> 2));
    }

    static int number(SubjectId id) {
        return (int) (id.value().getMostSignificantBits() >>> 20);
    }

    /** The item that n is a second record of, or n itself. */
    static int original(int n) {
        return n % 100 == 57 && n > 1000 ? n - 1 - (int) (draw(n) % 9) : n;
    }

    static String serial(int n) {
        long drawn = draw(original(n) * 31L + 5);
        return "" + (char) ('A' + drawn % 26) + (char) ('A' + drawn / 26 % 26) + (100_000 + drawn / 676 % 900_000);
    }

    /** Whether the number of this second record was misread. */
    static boolean isMisread(int n) {
        return original(n) != n && draw(n * 7L + 1) % 4 == 0;
    }

    private static String read(int n) {
        String serial = serial(n);
        if (!isMisread(n)) {
            return serial;
        }
        int at = (int) (draw(n * 7L + 2) % serial.length());
        char sign = serial.charAt(at);
        int other = 1 + (int) (draw(n * 7L + 3) % 9);
        char misread =
                (char) (Character.isDigit(sign) ? '0' + (sign - '0' + other) % 10 : 'A' + (sign - 'A' + other) % 26);
        return serial.substring(0, at) + misread + serial.substring(at + 1);
    }

    private static int model(int n) {
        return (int) (draw(original(n) * 17L + 3) % MODELS);
    }

    /** An earlier weapon of the same model, whole and read. */
    private static int sibling(int n) {
        int at = n - 1;
        while (at > 0 && (model(at) != model(n) || at % 20 == 3 || at % 50 == 11 || original(at) != at)) {
            at--;
        }
        return at;
    }

    private List<Payload> payloads(int n) {
        SubjectId recovery = id(1, n / PER_RECOVERY);
        List<Payload> all = new ArrayList<>();
        if (n % 20 == 3) {
            all.add(new Item(
                    ItemClass.AMMUNITION,
                    "cartridge",
                    recovery,
                    20L,
                    null,
                    "7.62 x 39 mm",
                    null,
                    null,
                    null,
                    null,
                    null));
            all.add(new Identification(null, "maker " + draw(n) % 30, null, null, null, null, null));
            all.add(Mark.read(
                    MarkType.LOT,
                    "box",
                    String.format("%02d-%02d-%03d", draw(n) % 30, 70 + draw(n + 1L) % 30, draw(n + 2L) % 400)));
            return all;
        }
        int model = model(n);
        all.add(Item.of(ItemClass.WEAPON, "rifle", recovery));
        all.add(new Identification("model " + model, "maker " + model / 8, null, null, "7.62 x 39 mm", null, null));
        String serial = read(n);
        if (n % 50 == 11) {
            String worn = serial.substring(0, 4) + "?" + serial.substring(5);
            all.add(new Mark(MarkType.SERIAL, "receiver", null, MarkState.READ, null, worn, Writing.NOTATION, null));
        } else {
            all.add(Mark.read(MarkType.SERIAL, "receiver", serial));
        }
        if (n % 10 == 1) {
            all.add(Mark.read(MarkType.SERIAL, "bolt", n % 200 == 1 && n > 2000 ? serial(sibling(n)) : serial));
            all.add(Mark.read(MarkType.SERIAL, "cover", serial.substring(4)));
        }
        if (n % 400 == 9) {
            all.add(Mark.read(MarkType.SECONDARY, "stock", "unit " + draw(n) % 20));
        }
        return all;
    }

    @Override
    public Handling clearance() {
        return Handling.CONFIDENTIAL;
    }

    @Override
    public Map<SubjectId, SubjectView> recoveries() {
        return Map.of();
    }

    @Override
    public void items(Consumer<SubjectView> each) {
        for (int n = 0; n < size; n++) {
            each.accept(Objects.requireNonNull(subject(id(0, n))));
        }
    }

    @Override
    public Stream<SubjectView> subjects(String kind) {
        return Stream.empty();
    }

    @Override
    public @Nullable SubjectView subject(SubjectId id) {
        return SubjectView.of(profile(id));
    }

    @Override
    public List<Statement> statements(SubjectId id) {
        List<Statement> statements = new ArrayList<>();
        for (Payload payload : payloads(number(id))) {
            long part = statements.size();
            RecordId record = new RecordId(new UUID(id.value().getMostSignificantBits(), 0x8000000000000000L | part));
            String type = RecordType.nameOf(payload);
            Envelope envelope = new Envelope(
                    record,
                    id,
                    type,
                    1,
                    new Author("t", "t"),
                    SOURCE,
                    null,
                    Instant.EPOCH,
                    null,
                    null,
                    Handling.INTERNAL,
                    null,
                    true,
                    "00");
            statements.add(new Statement(envelope, Body.of(payload)));
        }
        return statements;
    }

    @Override
    public Profile profile(SubjectId id) {
        return Profile.of(id, statements(id), b -> false, this::standing, clearance());
    }

    @Override
    public List<SubjectId> naming(String reference) {
        return List.of();
    }

    @Override
    public List<SubjectView> referring(SubjectId target, String reference) {
        return List.of();
    }

    @Override
    public Standing standing(SubjectId source) {
        return Standing.UNKNOWN;
    }

    @Override
    public @Nullable String leafHash(RecordId id) {
        return null;
    }

    @Override
    public void close() {}
}
