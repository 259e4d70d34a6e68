package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Citation;
import org.proofmark.model.Document;
import org.proofmark.model.DocumentKind;
import org.proofmark.model.Draft;
import org.proofmark.model.Entity;
import org.proofmark.model.EntityKind;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Judgement;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.Media;
import org.proofmark.model.MemorySnapshot;
import org.proofmark.model.Payload;
import org.proofmark.model.Recovery;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Technique;
import org.proofmark.model.Verdict;

/** Random dossiers full of documents, entities, pictures and altered marks: in whatever order their records come, the links are the same. */
class LinksInAnyOrderTest {
    private static final long SEED = 20_261_127;
    private static final int DOSSIERS = 60;
    private static final List<String> WORDS =
            List.of("Synthalder", "Kerrin", "Oveland", "Trading", "Ltd", "Works", "Synthaldr", "Brannock");

    private final Random random = new Random(SEED);
    private final List<Draft> drafts = new ArrayList<>();
    private final SubjectId team = id();

    private SubjectId id() {
        long version = (random.nextLong() & ~0xF000L) | 0x4000L;
        long variant = (random.nextLong() >>> 2) | 0x8000000000000000L;
        return new SubjectId(new UUID(version, variant));
    }

    private SubjectId add(Payload payload) {
        SubjectId subject = id();
        drafts.add(Draft.of(subject, payload, team));
        return subject;
    }

    private void about(SubjectId subject, Payload payload) {
        drafts.add(Draft.of(subject, payload, team));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void draw() {
        drafts.clear();
        List<SubjectId> recoveries = new ArrayList<>();
        List<SubjectId> items = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            recoveries.add(add(Recovery.of("recovery " + i, null, null)));
        }
        for (int i = 0; i < 100; i++) {
            SubjectId item = add(Item.of(ItemClass.WEAPON, "rifle", recoveries.get(i % 20)));
            items.add(item);
            boolean altered = i % 20 < 2 && random.nextInt(4) > 0;
            about(
                    item,
                    altered
                            ? new Mark(
                                    MarkType.SERIAL,
                                    null,
                                    null,
                                    MarkState.REMOVED,
                                    Technique.GROUND_OFF,
                                    null,
                                    null,
                                    null)
                            : Mark.read(MarkType.SERIAL, null, "" + (1000 + random.nextInt(9000))));
        }
        documents(items, recoveries);
        entities();
        photographs(items);
    }

    private void documents(List<SubjectId> items, List<SubjectId> recoveries) {
        List<SubjectId> documents = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            documents.add(add(new Document(
                    any(List.of(DocumentKind.LICENCE, DocumentKind.INVOICE, DocumentKind.OTHER)),
                    "paper",
                    any(List.of("SYN-11-204", "syn 11204", "SYN 77-190")),
                    any(List.of(ImpreciseDate.year(2014), ImpreciseDate.year(2015), ImpreciseDate.parse("2014-03-02"))),
                    any(List.of("Ministry of P", "MINISTRY OF P", "Maker One")),
                    null,
                    null,
                    null,
                    null)));
        }
        for (int i = 0; i < 20; i++) {
            about(random.nextInt(5) == 0 ? any(recoveries) : any(items), new Citation(any(documents), null));
        }
        verdicts(documents);
    }

    private void entities() {
        List<SubjectId> entities = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            String name = any(WORDS) + " " + any(WORDS) + " " + any(WORDS);
            entities.add(add(new Entity(
                    EntityKind.COMPANY,
                    name,
                    random.nextBoolean() ? null : List.of(any(WORDS) + " " + any(WORDS)),
                    any(List.of("P", "P", "Q")),
                    random.nextInt(4) == 0 ? "SYN-44120" : null,
                    null)));
        }
        verdicts(entities);
    }

    private void photographs(List<SubjectId> items) {
        List<SubjectId> photographs = new ArrayList<>();
        byte[] hash = new byte[32];
        for (int i = 0; i < 25; i++) {
            if (i % 3 == 0) {
                random.nextBytes(hash);
            }
            hash[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
            photographs.add(add(new Media(
                    String.format("%064x", random.nextInt(20)),
                    9,
                    "image/jpeg",
                    null,
                    any(items),
                    null,
                    null,
                    null,
                    null,
                    null,
                    HexFormat.of().formatHex(hash))));
        }
        verdicts(photographs);
    }

    /** One for each pair: of two that contradict, the ids of records would decide which counts, and they are drawn anew. */
    private void verdicts(List<SubjectId> subjects) {
        Set<SubjectPair> judged = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            SubjectId one = any(subjects);
            SubjectId other = any(subjects);
            if (!one.equals(other) && judged.add(SubjectPair.of(one, other))) {
                about(one, new Judgement(other, any(List.of(Verdict.SAME, Verdict.DIFFERENT)), null));
            }
        }
    }

    /** What was found, but for the ids of records, which are drawn anew each time. */
    private Map<String, Long> found() {
        MemorySnapshot snapshot = new MemorySnapshot();
        snapshot.add(Draft.ofSource(team, Source.of("team", SourceKind.OWN_EXAMINATION)));
        drafts.forEach(snapshot::add);
        Linkage linkage = Links.find(snapshot);
        Map<String, Long> found = new TreeMap<>();
        linkage.withheld().forEach((why, count) -> found.put(why.term(), count));
        for (Link link : linkage.links()) {
            String evidence =
                    link.evidence().stream().map(Evidence::why).sorted().collect(Collectors.joining(" "));
            found.merge(
                    link.kind() + " " + link.items() + " " + link.statement() + " " + link.weights() + " "
                            + link.byChance() + " " + link.tooCommon() + " " + evidence,
                    1L,
                    Long::sum);
        }
        return found;
    }

    @Test
    void areTheSame() {
        Map<LinkKind, Integer> seen = new TreeMap<>();
        for (int i = 0; i < DOSSIERS; i++) {
            draw();
            Map<String, Long> first = found();
            Collections.shuffle(drafts, random);
            assertThat(found()).as("dossier %d of seed %d", i, SEED).isEqualTo(first);
            for (LinkKind kind : LinkKind.values()) {
                boolean there = first.keySet().stream().anyMatch(k -> k.startsWith(kind + " "));
                seen.merge(kind, there ? 1 : 0, Integer::sum);
            }
        }
        assertThat(seen.get(LinkKind.SAME_DOCUMENT)).isPositive();
        assertThat(seen.get(LinkKind.SAME_ENTITY)).isPositive();
        assertThat(seen.get(LinkKind.SAME_PHOTO)).isPositive();
        assertThat(seen.get(LinkKind.EQUAL_ALTERATION)).isPositive();
    }
}
