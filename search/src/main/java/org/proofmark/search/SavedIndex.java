package org.proofmark.search;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * An index on disk: a directory with one file a segment and a list of them. The list is written last and replaced as a whole, so
 * that whenever the machine stops there is the old index or the new one; files that no list names are removed.
 */
final class SavedIndex {
    private static final String LIST = "index";
    private static final String SEGMENT = "segment-";
    private static final String FORMAT = "proofmark-mark-index 1";

    private final Path directory;
    private final IdentityHashMap<Segment, String> names = new IdentityHashMap<>();
    private int next;

    SavedIndex(Path directory) {
        this.directory = directory;
    }

    /**
     * What was read back.
     *
     * @param state what the owner said that the index is a function of
     * @param longRows the readings that are too long for a segment, by mark
     */
    record Opened(String state, Codes codes, List<Segment> segments, Map<Integer, String> longRows, BitSet gone) {}

    boolean isIn(Path other) {
        return directory.equals(other);
    }

    /** Writes what has changed. */
    void write(String state, Codes codes, Contents contents) throws IOException {
        Files.createDirectories(directory);
        List<String> lines = new ArrayList<>(List.of(FORMAT, "state " + encoded(state)));
        codes.others()
                .forEach((sign, code) -> lines.add("sign " + code + " " + encoded(sign.toString())
                        + (sign instanceof Integer ? " point" : " symbol")));
        codes.sets().forEach(set -> lines.add("set " + set.signs() + " " + set.passable()));
        lines.add("gone " + Base64.getEncoder().encodeToString(contents.gone().toByteArray()));
        for (RowPool.View loose : contents.loose()) {
            for (int row = 0; row < loose.count(); row++) {
                lines.add("long " + loose.mark(row) + " "
                        + encoded(loose.reading(row).print()));
            }
        }
        names.keySet().retainAll(identities(contents.segments()));
        for (Segment segment : contents.segments()) {
            lines.add("segment " + file(segment));
        }
        replaceList(lines);
        removeUnnamed(Set.copyOf(names.values()));
    }

    /** Reads back; empty where there is nothing, or nothing that can be used. */
    Optional<Opened> open() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(directory.resolve(LIST));
        } catch (NoSuchFileException | CharacterCodingException none) {
            return Optional.empty();
        }
        int last = lines.size() - 1;
        boolean whole = last > 1
                && lines.getFirst().equals(FORMAT)
                && lines.get(last).equals("checksum " + checksum(lines.subList(0, last)));
        return whole ? open(lines.subList(1, last)) : Optional.empty();
    }

    private Optional<Opened> open(List<String> lines) throws IOException {
        String state = "";
        Map<Object, Integer> signs = new HashMap<>();
        List<Codes.Choice> sets = new ArrayList<>();
        List<Segment> segments = new ArrayList<>();
        Map<Integer, String> longRows = new HashMap<>();
        BitSet gone = new BitSet();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "state" -> state = decoded(words[1]);
                case "sign" -> signs.put(sign(words), Integer.parseInt(words[1]));
                case "set" -> sets.add(new Codes.Choice(Long.parseLong(words[1]), Boolean.parseBoolean(words[2])));
                case "gone" -> gone = BitSet.valueOf(Base64.getDecoder().decode(words[1]));
                case "long" -> longRows.put(Integer.parseInt(words[1]), decoded(words[2]));
                default -> {
                    Optional<Segment> segment = segment(words[1]);
                    if (segment.isEmpty()) {
                        return Optional.empty();
                    }
                    segments.add(segment.get());
                }
            }
        }
        return Optional.of(new Opened(state, new Codes(signs, sets), segments, longRows, gone));
    }

    private Optional<Segment> segment(String name) throws IOException {
        Path file = directory.resolve(name);
        Optional<Segment> segment = Files.exists(file) ? SegmentFile.open(file) : Optional.empty();
        segment.ifPresent(opened -> names.put(opened, name));
        next = Math.max(next, Integer.parseInt(name.substring(SEGMENT.length())) + 1);
        return segment;
    }

    private String file(Segment segment) throws IOException {
        String known = names.get(segment);
        if (known != null) {
            return known;
        }
        String name = SEGMENT + next++;
        SegmentFile.write(segment, directory.resolve(name));
        names.put(segment, name);
        return name;
    }

    private void replaceList(List<String> lines) throws IOException {
        Path list = directory.resolve(LIST);
        Path unfinished = directory.resolve(LIST + ".new");
        lines.add("checksum " + checksum(lines));
        Files.write(unfinished, lines);
        Files.move(unfinished, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void removeUnnamed(Set<String> named) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, SEGMENT + "*")) {
            for (Path file : files) {
                if (!named.contains(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Object sign(String[] words) {
        String sign = decoded(words[2]);
        return words[3].equals("point") ? (Object) Integer.valueOf(sign) : sign;
    }

    private static Set<Segment> identities(List<Segment> segments) {
        IdentityHashMap<Segment, Boolean> identities = new IdentityHashMap<>();
        segments.forEach(segment -> identities.put(segment, true));
        return identities.keySet();
    }

    private static long checksum(List<String> lines) {
        CRC32C checksum = new CRC32C();
        checksum.update(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
