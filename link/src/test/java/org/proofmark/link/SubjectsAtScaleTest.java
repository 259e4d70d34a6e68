package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Handling;
import org.proofmark.model.Profile;
import org.proofmark.model.RecordId;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Standing;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/** A hundred thousand photographs and fifty thousand companies: of which two are one is known, and found. */
class SubjectsAtScaleTest {
    private static final int PHOTOGRAPHS = 100_000;
    private static final int COMPANIES = 50_000;
    private static final int EACH = 100;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(17);

    private static SubjectView view(String kind, Map<String, String> values) {
        return new SubjectView(
                SubjectId.random(), kind, values, Map.of(), List.of(), java.util.Set.of(), Handling.INTERNAL, true);
    }

    /** Every hundredth is one before it, saved anew: two bits differ. */
    private List<SubjectView> photographs() {
        List<SubjectView> views = new ArrayList<>();
        byte[] hash = new byte[32];
        for (int i = 0; i < PHOTOGRAPHS; i++) {
            if (i % EACH == EACH - 1) {
                hash[3] ^= 5;
            } else {
                random.nextBytes(hash);
            }
            views.add(view(
                    "media",
                    Map.of(
                            "sha256",
                            String.format("%064x", i),
                            "media-type",
                            "image/jpeg",
                            "picture-hash",
                            HexFormat.of().formatHex(hash))));
        }
        return views;
    }

    /** Every hundredth is the one before it with its words turned round and another legal form. */
    private List<SubjectView> companies() {
        List<SubjectView> views = new ArrayList<>();
        String name = "";
        for (int i = 0; i < COMPANIES; i++) {
            if (i % EACH == EACH - 1) {
                List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
                name = String.join(" ", words.reversed()) + " GmbH";
            } else {
                name = SameEntitiesTest.word(random) + " " + SameEntitiesTest.word(random) + " Trading";
            }
            views.add(view("entity", Map.of("kind", "company", "name", name, "country", "P")));
        }
        return views;
    }

    @Test
    void findsEachPairAndNoOther() {
        Linkage linkage = Links.find(new Views(photographs(), companies()));
        assertThat(linkage.of(LinkKind.SAME_PHOTO).count()).isEqualTo(PHOTOGRAPHS / EACH);
        assertThat(linkage.of(LinkKind.SAME_ENTITY).count()).isEqualTo(COMPANIES / EACH);
        assertThat(new TreeSet<>(linkage.links().stream().map(Link::kind).toList()))
                .containsExactly(LinkKind.SAME_ENTITY, LinkKind.SAME_PHOTO);
    }

    /** A snapshot of nothing but views. */
    private static final class Views implements Snapshot {
        private final Map<SubjectId, SubjectView> byId = new TreeMap<>();

        Views(List<SubjectView> photographs, List<SubjectView> companies) {
            photographs.forEach(v -> byId.put(v.id(), v));
            companies.forEach(v -> byId.put(v.id(), v));
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
        public void items(Consumer<SubjectView> each) {}

        @Override
        public Stream<SubjectView> subjects(String kind) {
            return byId.values().stream().filter(v -> v.kind().equals(kind));
        }

        @Override
        public @Nullable SubjectView subject(SubjectId id) {
            return byId.get(id);
        }

        @Override
        public List<Statement> statements(SubjectId id) {
            return List.of();
        }

        @Override
        public Profile profile(SubjectId id) {
            return Profile.of(id, List.of(), b -> false, this::standing, clearance());
        }

        @Override
        public Standing standing(SubjectId source) {
            return Standing.UNKNOWN;
        }

        @Override
        public List<SubjectView> referring(SubjectId target, String reference) {
            return List.of();
        }

        @Override
        public List<SubjectId> naming(String reference) {
            return List.of();
        }

        @Override
        public @Nullable String leafHash(RecordId id) {
            return null;
        }

        @Override
        public void close() {}
    }
}
