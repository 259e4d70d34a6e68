package org.proofmark.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.proofmark.analysis.Cut;
import org.proofmark.analysis.EvidenceCuts;
import org.proofmark.link.LinkKind;
import org.proofmark.model.Citation;
import org.proofmark.model.SubjectId;

/** Smallest disconnecting evidence sets, all the way from records: records, links, links between recoveries, cuts. */
class CutsOfLinksTest {
    private final SmallDossier dossier = SmallDossier.synthetic();

    private EvidenceCuts cuts(String... groups) {
        return dossier.compared(groups).links().cuts();
    }

    private Set<Set<String>> labels(Cut cut) {
        return cut.sets().stream()
                .map(set -> set.stream()
                        .map(r -> requireNonNull(dossier.snapshot.subject(SubjectId.parse(r.id())))
                                .label())
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Test
    void noneIsNeededWhereNothingHoldsTheGroupsTogether() {
        EvidenceCuts cuts = cuts("A", "C");
        assertThat(cuts.connected()).isFalse();
        assertThat(cuts.byItem()).isEmpty();
    }

    @Test
    void oneItemWhereOneLinkHoldsThem() {
        Cut byItem = cuts("A", "B").byItem().orElseThrow();
        assertThat(byItem.size()).isEqualTo(1);
        assertThat(labels(byItem)).containsExactlyInAnyOrder(Set.of("A-1"), Set.of("B-1"));
    }

    @Test
    void oneItemWhereAChainHoldsThree() {
        Cut byItem = cuts("A", "B", "C").byItem().orElseThrow();
        assertThat(byItem.size()).isEqualTo(1);
        assertThat(labels(byItem))
                .containsExactlyInAnyOrder(Set.of("A-1"), Set.of("B-1"), Set.of("B-2"), Set.of("C-1"));
    }

    @Test
    void twoItemsWhereADocumentHoldsThemToo() {
        SubjectId certificate = dossier.certificate();
        dossier.add(dossier.item("A-3"), new Citation(certificate, null));
        dossier.add(dossier.item("B-4"), new Citation(certificate, null));
        EvidenceCuts cuts = cuts("A", "B");
        Cut byItem = cuts.byItem().orElseThrow();
        assertThat(byItem.size()).isEqualTo(2);
        assertThat(labels(byItem))
                .containsExactlyInAnyOrder(
                        Set.of("A-1", "A-3"), Set.of("A-1", "B-4"), Set.of("B-1", "A-3"), Set.of("B-1", "B-4"));
        assertThat(cuts.byEvidence().orElseThrow().size()).isEqualTo(2);
        assertThat(cuts.byKind().orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void aDocumentThatNamesTheRecoveriesThemselvesIsRemovedAsAWhole() {
        SubjectId certificate = dossier.certificate();
        dossier.add(dossier.recoveries.get(0), new Citation(certificate, null));
        dossier.add(dossier.recoveries.get(2), new Citation(certificate, null));
        dossier.add(dossier.item("C-3"), new Citation(certificate, null));
        Cut byItem = cuts("A", "C").byItem().orElseThrow();
        assertThat(byItem.size()).isEqualTo(1);
        assertThat(byItem.sets()).allSatisfy(set -> assertThat(set)
                .allSatisfy(r -> assertThat(r.what()).isEqualTo(Cut.What.EVIDENCE)));
    }

    @Test
    void onePictureOfTwoItemsHoldsNothing() {
        dossier.filedTwice("A-5", "C-5");
        GroupComparison comparison = dossier.compared("A", "C");
        assertThat(comparison.linkage().of(LinkKind.SAME_PHOTO)).hasSize(1);
        assertThat(comparison.links().cuts().connected()).isFalse();
        assertThat(comparison.doubles()).hasSize(1);
        assertThat(dossier.compared("B", "C").doubles()).hasSize(1);
        assertThat(dossier.compared("B").doubles()).isEmpty();
    }
}
