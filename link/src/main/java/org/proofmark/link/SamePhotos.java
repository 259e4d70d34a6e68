package org.proofmark.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Verdict;

/**
 * Photographs of two things or more that are one picture: equal files, or pictures that look alike but for a few bits
 * ({@link NearHashes}), as one that was saved anew, scaled or brightened does. How few follows from how many pictures there are
 * ({@link PictureChance}). One picture of two items is a reason to look whether one of them was documented twice, or a picture
 * misfiled. It holds no recoveries together.
 */
final class SamePhotos {
    private static final int SPELT_OUT = 1000;
    /** Hexadecimal digits of a number of 64 bits. */
    private static final int DIGITS = 16;

    private final Dossier dossier;
    private final LinkOptions options;
    private final Findings findings;
    private final List<Photo> photos = new ArrayList<>();
    private final Map<String, long[]> hashes = new TreeMap<>();

    /** @param hash what it looks like; null where that was not worked out */
    private record Photo(
            SubjectId id,
            @Nullable SubjectId of,
            String sha256,
            @Nullable String hash,
            Handling handling,
            boolean synthetic) {

        /** What it shows; itself, where nobody said. */
        SubjectId shown() {
            return of == null ? id : of;
        }
    }

    SamePhotos(Dossier dossier, LinkOptions options, Findings findings) {
        this.dossier = dossier;
        this.options = options;
        this.findings = findings;
    }

    void find(Runnable tick) {
        try (Stream<SubjectView> all = dossier.snapshot().subjects("media")) {
            all.forEach(this::read);
        }
        JudgedGroups groups =
                new JudgedGroups(dossier, photos.stream().map(Photo::id).toList());
        joinEqual(groups);
        double pairs = joinNear(groups, tick);
        long shown = photos.stream().map(Photo::shown).distinct().count();
        Map<Integer, List<Photo>> pictures = new TreeMap<>();
        for (int i = 0; i < photos.size(); i++) {
            pictures.computeIfAbsent(groups.of(i), g -> new ArrayList<>(1)).add(photos.get(i));
        }
        pictures.values().stream().filter(p -> p.size() > 1).forEach(p -> {
            tick.run();
            split(p).forEach(one -> consider(one, pairs, shown));
        });
    }

    /**
     * Only equal files are one picture where others of the dossier look nearly as much alike: so do unlike things that one team
     * photographs one after the other. The nearest must be at least twice as near as the next (after Lowe 2004).
     */
    private Collection<List<Photo>> split(List<Photo> picture) {
        Map<String, @Nullable String> files = files(picture);
        if (files.size() == 1 || !judged(picture).isEmpty()) {
            return List.of(picture);
        }
        int weakest = 0;
        int next = PictureChance.BITS;
        Set<String> own = new HashSet<>();
        for (String file : files.keySet()) {
            weakest = Math.max(weakest, nearest(file, files));
            String hash = files.get(file);
            if (hash != null) {
                own.add(hash);
            }
        }
        for (String hash : own) {
            next = Math.min(next, nearestOther(known(hash), own));
        }
        if (weakest <= next / 2) {
            return List.of(picture);
        }
        findings.withhold(Withheld.LIKELY_BY_CHANCE);
        return picture.stream()
                .collect(Collectors.groupingBy(Photo::sha256, TreeMap::new, Collectors.toList()))
                .values();
    }

    private int nearestOther(long[] hash, Set<String> own) {
        int nearest = PictureChance.BITS;
        for (Map.Entry<String, long[]> other : hashes.entrySet()) {
            int distance = NearHashes.distance(hash, other.getValue());
            if (distance < nearest && !own.contains(other.getKey())) {
                nearest = distance;
            }
        }
        return nearest;
    }

    private static Map<String, @Nullable String> files(List<Photo> picture) {
        Map<String, @Nullable String> files = new TreeMap<>();
        for (Photo photo : picture) {
            if (photo.hash() != null || !files.containsKey(photo.sha256())) {
                files.put(photo.sha256(), photo.hash());
            }
        }
        return files;
    }

    private List<JudgedPair> judged(List<Photo> picture) {
        Set<SubjectId> ids = picture.stream().map(Photo::id).collect(Collectors.toSet());
        return dossier.judgedOthers().stream()
                .filter(j -> j.verdict() == Verdict.SAME
                        && ids.contains(j.pair().a())
                        && ids.contains(j.pair().b()))
                .toList();
    }

    private void read(SubjectView view) {
        String type = view.value("media-type");
        String sha256 = view.value("sha256");
        if (sha256 == null || type == null || !type.startsWith("image/")) {
            return;
        }
        dossier.regard(view);
        String hash = view.value("picture-hash");
        photos.add(new Photo(view.id(), view.reference("of"), sha256, hash, view.handling(), view.synthetic()));
    }

    private void joinEqual(JudgedGroups groups) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < photos.size(); i++) {
            Integer before = first.putIfAbsent(photos.get(i).sha256(), i);
            if (before != null && !groups.join(before, i)) {
                findings.withhold(Withheld.JUDGED_DIFFERENT);
            }
        }
    }

    /** The result is how many pairs of pictures there are, each of which might look alike by chance. */
    private double joinNear(JudgedGroups groups, Runnable tick) {
        Map<String, List<Integer>> byHash = new TreeMap<>();
        Set<String> files = new HashSet<>();
        for (int i = 0; i < photos.size(); i++) {
            String hash = photos.get(i).hash();
            if (hash != null) {
                byHash.computeIfAbsent(hash, h -> new ArrayList<>(1)).add(i);
                files.add(photos.get(i).sha256());
            }
        }
        byHash.keySet().forEach(this::known);
        double pairs = files.size() * (files.size() - 1.0) / 2;
        int farthest = PictureChance.farthest(pairs);
        if (farthest < 0) {
            findings.note("There are so many pictures that only equal files were taken for one picture.");
            return pairs;
        }
        byHash.values().forEach(equal -> equal.forEach(i -> join(groups, equal.getFirst(), i)));
        int[] firsts = byHash.values().stream().mapToInt(List::getFirst).toArray();
        NearHashes.pairs(hashes.values().toArray(long[][]::new), farthest, (one, other, distance) -> {
            tick.run();
            join(groups, firsts[one], firsts[other]);
        });
        return pairs;
    }

    private void join(JudgedGroups groups, int one, int other) {
        if (!groups.join(one, other)) {
            findings.withhold(Withheld.JUDGED_DIFFERENT);
        }
    }

    /** Links what different things one picture shows; a part and the weapon it is in are one thing here. */
    private void consider(List<Photo> picture, double pairs, long shown) {
        Map<SubjectId, Linked> subjects = new TreeMap<>();
        Set<SubjectId> things = new HashSet<>();
        for (Photo photo : picture) {
            Linked linked = dossier.linked(photo.shown());
            if (linked != null) {
                subjects.put(linked.id(), linked);
                int index = dossier.indexOf(linked.id());
                int host = index < 0 ? -1 : dossier.hostOf(index);
                things.add(host < 0 ? linked.id() : dossier.item(host).id());
            }
        }
        if (things.size() > 1) {
            findings.add(link(picture, List.copyOf(subjects.values()), pairs, shown));
        }
    }

    private Link link(List<Photo> picture, List<Linked> subjects, double pairs, long shown) {
        LinkBuilder link = LinkBuilder.of(dossier, LinkKind.SAME_PHOTO, subjects);
        picture.forEach(p -> link.under(p.handling(), p.synthetic()));
        Map<String, @Nullable String> files = files(picture);
        List<JudgedPair> judged = judged(picture);
        judged.forEach(j -> {
            link.because(
                    List.of(j.ranked().getFirst().id()), List.of("judgement"), "A person took two of these for one.");
            link.under(j.handling(), j.synthetic());
        });
        Map<String, Integer> nearest = new HashMap<>();
        files.keySet().forEach(file -> nearest.put(file, nearest(file, files)));
        picture.stream()
                .limit(SPELT_OUT)
                .forEach(p -> link.because(
                        StatedBy.first(dossier.snapshot(), p.id(), "media", ""),
                        List.of(files.size() == 1 ? "file" : "picture"),
                        "The file with the SHA-256 " + p.sha256()
                                + (files.size() == 1 || !judged.isEmpty()
                                        ? "."
                                        : " looks like another's but for " + nearest.get(p.sha256())
                                                + " of 256 bits.")));
        if (files.size() > 1 && judged.isEmpty()) {
            int weakest = nearest.values().stream().mapToInt(n -> n).max().orElse(0);
            double bits = -Math.log(PictureChance.within(weakest)) / Math.log(2);
            link.weighed(new Weighing(List.of(new Weight(Weight.What.PICTURE, bits, 0)), pairs));
        }
        boolean common = Commonness.isSource(subjects.size(), shown, options);
        return link.common(common)
                .state((files.size() == 1 ? "One picture is" : files.size() + " pictures that may be one are")
                        + " attached to " + LinkedWords.extent(subjects)
                        + (common
                                ? ": too common to mean anything."
                                : ": a reason to look whether something was documented twice."));
    }

    /** How many bits a file differs in from the nearest other one of the picture. */
    private int nearest(String file, Map<String, @Nullable String> files) {
        String hash = files.get(file);
        int nearest = Integer.MAX_VALUE;
        for (Map.Entry<String, @Nullable String> other : files.entrySet()) {
            String another = other.getValue();
            if (hash != null && another != null && !other.getKey().equals(file)) {
                nearest = Math.min(nearest, NearHashes.distance(known(hash), known(another)));
            }
        }
        return nearest;
    }

    private long[] known(String hash) {
        return hashes.computeIfAbsent(hash, SamePhotos::bits);
    }

    private static long[] bits(String hash) {
        long[] bits = new long[hash.length() / DIGITS];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = HexFormat.fromHexDigitsToLong(hash, i * DIGITS, (i + 1) * DIGITS);
        }
        return bits;
    }
}
