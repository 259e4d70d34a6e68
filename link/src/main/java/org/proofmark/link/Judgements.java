package org.proofmark.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Judgement;
import org.proofmark.model.Preference;
import org.proofmark.model.Profile;
import org.proofmark.model.RecordId;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Standing;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;

/**
 * Reads people's judgements about pairs. A judgement is a record about one subject that names the other; which of the two it
 * is written under makes no difference, so those of both sides are ranked together.
 */
public final class Judgements {
    private Judgements() {}

    /** Every judged pair that the snapshot's reader may see, both subjects included, in order. */
    public static List<JudgedPair> read(Snapshot snapshot) {
        Map<SubjectId, Profile> profiles = new TreeMap<>();
        snapshot.naming("other").forEach(id -> profiles.put(id, snapshot.profile(id)));
        Set<SubjectId> named = new HashSet<>();
        profiles.values().forEach(p -> judgements(p).forEach(s -> named.add(other(s))));
        named.removeAll(profiles.keySet());
        named.forEach(id -> profiles.put(id, snapshot.profile(id)));
        return of(profiles.values(), snapshot::standing);
    }

    /** What was judged of one pair, as far as the snapshot's reader may see it and both of the pair; null: nothing. */
    public static @Nullable JudgedPair of(SubjectPair pair, Snapshot snapshot) {
        List<Profile> both = List.of(snapshot.profile(pair.a()), snapshot.profile(pair.b()));
        return of(both, snapshot::standing).stream()
                .filter(j -> j.pair().equals(pair))
                .findFirst()
                .orElse(null);
    }

    /**
     * As {@link #read}, from what was read before, where since then nothing but judgements came, or records that take them back.
     *
     * @param before every judged pair, as the same reader saw them then
     * @param changed the subjects about which there are records since then; others may be among them
     */
    public static List<JudgedPair> again(
            Collection<JudgedPair> before, Collection<SubjectId> changed, Snapshot snapshot) {
        Set<SubjectId> touched = Set.copyOf(changed);
        Map<SubjectPair, JudgedPair> all = new TreeMap<>();
        Map<SubjectId, Profile> profiles = new TreeMap<>();
        touched.forEach(id -> profiles.put(id, snapshot.profile(id)));
        Set<SubjectId> others = new HashSet<>();
        profiles.values().forEach(p -> judgements(p).forEach(s -> others.add(other(s))));
        for (JudgedPair judged : before) {
            if (touches(judged.pair(), touched)) {
                others.add(judged.pair().a());
                others.add(judged.pair().b());
            } else {
                all.put(judged.pair(), judged);
            }
        }
        others.removeAll(touched);
        others.forEach(id -> profiles.put(id, snapshot.profile(id)));
        of(profiles.values(), snapshot::standing).stream()
                .filter(j -> touches(j.pair(), touched))
                .forEach(j -> all.put(j.pair(), j));
        return List.copyOf(all.values());
    }

    private static boolean touches(SubjectPair pair, Set<SubjectId> some) {
        return some.contains(pair.a()) || some.contains(pair.b());
    }

    /**
     * The judged pairs among these subjects, in order; a judgement about a subject that is not among them, or that is empty, is
     * left out.
     *
     * @param profiles one for each subject, in any order
     */
    public static List<JudgedPair> of(Collection<Profile> profiles, Standing.Book book) {
        Set<SubjectId> known = new HashSet<>();
        Set<RecordId> decided = new HashSet<>();
        for (Profile profile : profiles) {
            if (!profile.isEmpty()) {
                known.add(profile.subject());
                profile.preferred(Preference.class).forEach(p -> decided.add(p.preferred()));
            }
        }
        Map<SubjectPair, List<Statement>> byPair = new TreeMap<>();
        for (Profile profile : profiles) {
            judgements(profile)
                    .filter(s -> known.contains(other(s)) && !other(s).equals(s.subject()))
                    .forEach(s -> byPair.computeIfAbsent(SubjectPair.of(s.subject(), other(s)), p -> new ArrayList<>(1))
                            .add(s));
        }
        List<JudgedPair> judged = new ArrayList<>(byPair.size());
        byPair.forEach((pair, statements) -> judged.add(ranked(pair, statements, decided, book)));
        return List.copyOf(judged);
    }

    private static JudgedPair ranked(
            SubjectPair pair, List<Statement> statements, Set<RecordId> decided, Standing.Book book) {
        Profile.Group group = Profile.joined("judgement", pair.b().toString(), statements, decided, book);
        return new JudgedPair(pair, group.ranked(), group.rule());
    }

    private static Stream<Statement> judgements(Profile profile) {
        return profile.groups("judgement")
                .flatMap(g -> g.ranked().stream())
                .filter(s -> s.payload() instanceof Judgement);
    }

    private static SubjectId other(Statement judgement) {
        return ((Judgement) judgement.payload()).other();
    }
}
