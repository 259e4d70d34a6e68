package org.proofmark.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Verdict;

/** What linkage read off a snapshot: items in order of id, the parts of weapons, and people's verdicts. */
final class Dossier {
    /** Deepest nesting of parts that is followed: a part of a part of a weapon. */
    private static final int DEEPEST = 5;

    private final Snapshot snapshot;
    private final List<ItemFacts> items = new ArrayList<>();
    private final Map<Pair, JudgedPair> same = new TreeMap<>();
    private final Set<Pair> different = new HashSet<>();
    private final Map<SubjectPair, JudgedPair> others = new TreeMap<>();
    private Handling handling = Handling.PUBLIC;
    private boolean synthetic;

    private Dossier(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Two items by their places in the dossier, the smaller first. */
    record Pair(int a, int b) implements Comparable<Pair> {
        static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }

        @Override
        public int compareTo(Pair other) {
            return a != other.a ? Integer.compare(a, other.a) : Integer.compare(b, other.b);
        }
    }

    /**
     * Everything that linkage needs.
     *
     * @param judged what people said; empty where links are sought whatever anybody said
     */
    static Dossier read(Snapshot snapshot, Collection<JudgedPair> judged, Runnable tick) {
        Dossier dossier = new Dossier(snapshot);
        ItemReader reader = new ItemReader();
        snapshot.items(view -> {
            dossier.add(reader.read(view));
            if (dossier.items.size() % 4096 == 0) {
                tick.run();
            }
        });
        dossier.items.sort(Comparator.comparing(ItemFacts::id));
        judged.forEach(dossier::keep);
        return dossier;
    }

    private void add(ItemFacts item) {
        items.add(item);
        handling = handling.join(item.handling());
        synthetic |= item.synthetic();
    }

    /** Takes note that a finder read this subject as well: its caveats are those of every frequency. */
    void regard(SubjectView view) {
        handling = handling.join(view.handling());
        synthetic |= view.synthetic();
    }

    private void keep(JudgedPair judged) {
        int a = indexOf(judged.pair().a());
        int b = indexOf(judged.pair().b());
        if (a < 0 || b < 0) {
            others.put(judged.pair(), judged);
        } else if (judged.verdict() == Verdict.DIFFERENT) {
            different.add(Pair.of(a, b));
        } else if (judged.verdict() == Verdict.SAME) {
            same.put(Pair.of(a, b), judged);
        }
    }

    /** The place of an item in the order of ids; negative where there is none this reader may see. */
    int indexOf(@Nullable SubjectId id) {
        if (id == null) {
            return -1;
        }
        int low = 0;
        int high = items.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = items.get(middle).id().compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The weapon a component is part of; negative where it is loose. Packaging holds items, but they are no parts of it. */
    int hostOf(int component) {
        int at = component;
        for (int depth = 0; depth < DEEPEST; depth++) {
            at = indexOf(items.get(at).container());
            if (at < 0 || items.get(at).isWeapon()) {
                return at;
            }
        }
        return -1;
    }

    /** Where an item came from: its own recovery, or that of the weapon it is part of. */
    @Nullable
    SubjectId recoveryOf(int index) {
        int at = index;
        for (int depth = 0; depth < DEEPEST && at >= 0; depth++) {
            SubjectId recovery = items.get(at).recovery();
            if (recovery != null) {
                return recovery;
            }
            at = indexOf(items.get(at).container());
        }
        return null;
    }

    /** An item, as links name it. */
    Linked linked(int index) {
        ItemFacts item = items.get(index);
        return new Linked(item.id(), "item", recoveryOf(index), item.quantity(), item.handling(), item.synthetic());
    }

    /** Any subject, as links name it; null where there is none, or none this reader may see. */
    @Nullable
    Linked linked(SubjectId id) {
        int index = indexOf(id);
        if (index >= 0) {
            return linked(index);
        }
        SubjectView view = snapshot.subject(id);
        if (view == null) {
            return null;
        }
        regard(view);
        int moved = view.kind().equals("transfer") ? indexOf(view.reference("of")) : -1;
        SubjectId recovery = moved >= 0 ? recoveryOf(moved) : Links.recoveryOf(snapshot, view);
        return new Linked(id, view.kind(), recovery, 0, view.handling(), view.synthetic());
    }

    /** Components by the weapon they are part of, both in order. */
    Map<Integer, List<Integer>> componentsByHost() {
        Map<Integer, List<Integer>> byHost = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isComponent() && items.get(i).container() != null) {
                int host = hostOf(i);
                if (host >= 0) {
                    byHost.computeIfAbsent(host, h -> new ArrayList<>(2)).add(i);
                }
            }
        }
        return byHost;
    }

    List<ItemFacts> items() {
        return items;
    }

    ItemFacts item(int index) {
        return items.get(index);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Pairs of which the judgement that counts says that they are one. */
    Map<Pair, JudgedPair> same() {
        return same;
    }

    boolean judgedDifferent(int a, int b) {
        return different.contains(Pair.of(a, b));
    }

    /** What people judged of two subjects that are not both items; null where nobody did. */
    @Nullable
    JudgedPair judged(SubjectId a, SubjectId b) {
        return a.equals(b) ? null : others.get(SubjectPair.of(a, b));
    }

    /** The judged pairs of which one at least is no item, in order. */
    Collection<JudgedPair> judgedOthers() {
        return others.values();
    }

    Handling handling() {
        return handling;
    }

    boolean synthetic() {
        return synthetic;
    }
}
