package org.proofmark.link;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Citation;
import org.proofmark.model.Document;
import org.proofmark.model.DocumentKind;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.RecordId;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

/** Items, transfers and recoveries behind which one document stands. */
class SameDocumentsTest {
    private final Field field = new Field();
    private final SubjectId north = field.recovery("north");
    private final SubjectId south = field.recovery("south");
    private final SubjectId a = field.weapon(north, null, null, null);
    private final SubjectId b = field.weapon(south, null, null, null);

    private SubjectId certificate(@Nullable String number, @Nullable String issuer, @Nullable String date) {
        return field.document(DocumentKind.END_USER_CERTIFICATE, number, issuer, date);
    }

    private List<Link> links() {
        return field.links(LinkKind.SAME_DOCUMENT);
    }

    private void each(SubjectId first, SubjectId second) {
        field.cite(a, first);
        field.cite(b, second);
    }

    @Test
    void oneDocumentThatTwoRecoveriesItemsCite() {
        SubjectId certificate = certificate("SYN/2014-311", "Ministry of P", "2014-03-02");
        RecordId cites = field.cite(a, certificate);
        field.cite(b, certificate);
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.items()).containsExactlyInAnyOrder(a, b);
            assertThat(l.recoveries()).containsExactlyInAnyOrder(north, south);
            assertThat(l.statement())
                    .isEqualTo("One end-user certificate stands behind 2 items (quantity 2) from 2 recoveries.");
            assertThat(l.evidence()).hasSize(2).anySatisfy(e -> {
                assertThat(e.records()).hasSize(2).contains(cites);
                assertThat(e.why()).contains("SYN/2014-311").contains("Ministry of P");
            });
            assertThat(l.bits()).isNull();
        });
        assertThat(Links.betweenRecoveries(field.linkage()))
                .singleElement()
                .satisfies(e -> assertThat(e.evidenceClass()).isEqualTo("document"));
    }

    @Test
    void documentsOfOneNumberAndIssuerAreOne() {
        each(
                certificate("SYN/2014-311", "Ministry of P", "2014-03-02"),
                certificate("syn 2014311", "MINISTRY OF P.", "2014-03"));
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.statement()).contains("it is recorded 2 times").doesNotContain("311");
            assertThat(l.evidence()).hasSize(3);
            assertThat(l.bits()).isGreaterThan(30);
            assertThat(l.byChance()).isLessThan(1e-6);
            assertThat(l.score()).isCloseTo(-Math.log(requireNonNull(l.byChance())) / Math.log(2), offset(1e-9));
        });
    }

    @Test
    void oneNumberAloneLinksNothing() {
        each(certificate("SYN/2014-311", "Ministry of P", null), certificate("SYN/2014-311", null, null));
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsEntry(Withheld.NUMBER_ALONE, 1L);
    }

    @Test
    void anotherIssuersNumberIsAnotherDocument() {
        each(certificate("SYN/2014-311", "Ministry of P", null), certificate("SYN/2014-311", "Ministry of Q", null));
        assertThat(links()).isEmpty();
    }

    @Test
    void datesAndKindsThatContradictPartThem() {
        each(
                certificate("SYN/2014-311", "Ministry of P", "2014-03"),
                certificate("SYN/2014-311", "Ministry of P", "2015"));
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsEntry(Withheld.FIELD_CONTRADICTS, 1L);
        SubjectId c = field.weapon(field.recovery("east"), null, null, null);
        SubjectId d = field.weapon(field.recovery("west"), null, null, null);
        field.cite(c, field.document(DocumentKind.INVOICE, "SYN 77-1204", "Maker One", null));
        field.cite(d, field.document(DocumentKind.PACKING_LIST, "SYN 77-1204", "Maker One", null));
        assertThat(links()).isEmpty();
    }

    @Test
    void whatFitsTwoThatContradictFitsNeither() {
        SubjectId c = field.weapon(field.recovery("east"), null, null, null);
        each(
                certificate("SYN/2014-311", "Ministry of P", "2014-03"),
                certificate("SYN/2014-311", "Ministry of P", "2015-03"));
        field.cite(c, certificate("SYN/2014-311", "Ministry of P", null));
        assertThat(links()).isEmpty();
        SubjectId d = field.weapon(field.recovery("west"), null, null, null);
        field.cite(d, certificate("SYN/2014-311", "Ministry of P", "2015-03"));
        assertThat(links()).singleElement().satisfies(l -> assertThat(l.items()).containsExactlyInAnyOrder(b, d));
    }

    @Test
    void shortNumbersRepeatButNotOnOneDay() {
        each(certificate("31", "Ministry of P", null), certificate("31", "Ministry of P", null));
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsEntry(Withheld.TOO_LITTLE_INFORMATION, 1L);
        SubjectId c = field.weapon(north, null, null, null);
        SubjectId d = field.weapon(south, null, null, null);
        field.cite(c, certificate("312", "Ministry of Q", "2014-03-02"));
        field.cite(d, certificate("312", "Ministry of Q", "2014-03-02"));
        assertThat(links()).singleElement().satisfies(l -> assertThat(l.weights())
                .extracting(Weight::what)
                .containsExactly(Weight.What.NUMBER, Weight.What.DATE, Weight.What.PAIRS));
    }

    @Test
    void ofAnIssuerWithManyDocumentsMoreIsAsked() {
        for (int i = 0; i < 60; i++) {
            certificate(String.valueOf(2000 + i), "Ministry of P", null);
        }
        each(certificate("1311", "Ministry of P", null), certificate("1311", "Ministry of P", null));
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsEntry(Withheld.LIKELY_BY_CHANCE, 1L);
    }

    @Test
    void anEqualFileMakesOneDocumentOfTwo() {
        SubjectId first = certificate(null, null, null);
        SubjectId second = field.document(DocumentKind.OTHER, null, null, null);
        field.file(first, "image/jpeg", 7);
        field.file(second, "image/jpeg", 7);
        each(first, second);
        assertThat(links()).singleElement().satisfies(l -> assertThat(l.statement())
                .startsWith("One end-user certificate"));
    }

    @Test
    void aFileThatTwoItemsHave() {
        field.file(a, "application/pdf", 9);
        field.file(b, "application/pdf", 9);
        assertThat(links()).singleElement().satisfies(l -> assertThat(l.statement())
                .startsWith("One file stands behind 2 items"));
        SubjectId c = field.weapon(field.recovery("east"), null, null, null);
        SubjectId certificate = certificate("SYN/2014-311", "Ministry of P", null);
        field.file(certificate, "application/pdf", 10);
        field.file(c, "application/pdf", 10);
        field.cite(a, certificate);
        assertThat(links()).hasSize(2);
    }

    @Test
    void picturesOfItemsAreNoDocuments() {
        field.file(a, "image/jpeg", 9);
        field.file(b, "image/jpeg", 9);
        assertThat(links()).isEmpty();
    }

    @Test
    void transfersAndRecoveriesCiteDocuments() {
        SubjectId licence = field.document(DocumentKind.LICENCE, "SYN-L-90112", "Ministry of P", null);
        SubjectId export = field.export(a);
        field.cite(export, licence);
        field.cite(south, licence);
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.recoveries()).containsExactlyInAnyOrder(north, south);
            assertThat(l.statement())
                    .isEqualTo("One licence stands behind 1 transfer and 1 recovery; 2 recoveries in all.");
        });
    }

    @Test
    void oneRecoverysItemsAreNotLinkedByTheirPackingList() {
        SubjectId list = field.document(DocumentKind.PACKING_LIST, "SYN-4411", "Maker One", null);
        field.cite(a, list);
        field.cite(field.weapon(north, null, null, null), list);
        field.cite(north, list);
        assertThat(links()).isEmpty();
    }

    @Test
    void aPublicationOnlyTellsOfThings() {
        SubjectId paper = field.document(DocumentKind.PUBLICATION, "S/2014/311", "Panel of Experts", null);
        each(paper, paper);
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsEntry(Withheld.PUBLICATION, 1L);
    }

    @Test
    void whatVeryManyCiteIsShownAndFlagged() {
        SubjectId ledger = field.document(DocumentKind.LEDGER, "SYN-88123", "Depot", null);
        for (int i = 0; i < 30; i++) {
            field.cite(field.weapon(i % 2 == 0 ? north : south, null, null, null), ledger);
        }
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.tooCommon()).isTrue();
            assertThat(l.statement()).contains("34 subjects might cite one: too common to mean anything.");
        });
        assertThat(Links.betweenRecoveries(field.linkage())).isEmpty();
    }

    @Test
    void aPersonsVerdictOnTwoDocumentsHolds() {
        SubjectId first = certificate("SYN/2014-311", "Ministry of P", null);
        SubjectId second = certificate("SYN/2014-311", "Ministry of P", null);
        each(first, second);
        assertThat(links()).hasSize(1);
        field.judge(first, second, Verdict.DIFFERENT);
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsEntry(Withheld.JUDGED_DIFFERENT, 1L);
    }

    @Test
    void twoDocumentsThatAPersonTakesForOne() {
        SubjectId first = certificate(null, "Ministry of P", null);
        SubjectId second = certificate("SYN/2014-311", null, null);
        each(first, second);
        assertThat(links()).isEmpty();
        field.judge(second, first, Verdict.SAME);
        assertThat(links()).singleElement().satisfies(l -> assertThat(l.evidence())
                .hasSize(4));
    }

    @Test
    void theDocumentsHandlingIsTheLinks() {
        SubjectId secret = SubjectId.random();
        SubjectId source = field.snapshot.source(Source.of("s", SourceKind.OTHER));
        field.snapshot.add(Draft.of(
                        secret,
                        new Document(DocumentKind.LICENCE, "licence", "SYN-L-1", null, "P", null, null, null, null),
                        source)
                .handled(Handling.RESTRICTED)
                .synthetic(true));
        field.snapshot.add(Draft.of(a, new Citation(secret, null), source));
        field.snapshot.add(Draft.of(b, new Citation(secret, null), source));
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.handling()).isEqualTo(Handling.RESTRICTED);
            assertThat(l.synthetic()).isTrue();
        });
        assertThat(field.linkage().handling()).isEqualTo(Handling.RESTRICTED);
    }
}
