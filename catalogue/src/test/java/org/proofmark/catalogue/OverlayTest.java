package org.proofmark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proofmark.model.ImpreciseDate;

/** A user's lines over the catalogue. */
class OverlayTest {
    private static final Catalogue BASE = Catalogue.empty().with(CatalogueFile.read("""
            id,kind,name,aliases,caveats,source
            model-k,model,Model K,K-1 | Kay,Seldom seen.,made up
            """));

    @Test
    void addsEntries() {
        Catalogue more = BASE.with(CatalogueFile.read("id,kind,name,source\nmodel-l,model,Model L,made up\n"));
        assertThat(more.find("model-l"))
                .hasValueSatisfying(entry -> assertThat(entry.isKnown()).isTrue());
        assertThat(BASE.find("model-l")).isEmpty();
    }

    @Test
    void aCorrectionReplacesTheFieldsItGivesAndSaysWhoAndWhen() {
        Entry corrected = BASE.with(CatalogueFile.read("""
                        id,name,caveats,status,by,at
                        model-k,Model K (1970),(none),correction,desk-2,2026-03-01
                        """)).find("model-k").orElseThrow();
        assertThat(corrected.name()).isEqualTo("Model K (1970)");
        assertThat(corrected.caveats()).isEmpty();
        assertThat(corrected.aliases()).hasSize(2);
        assertThat(corrected.source()).isEqualTo("made up");
        assertThat(corrected.changed()).isEqualTo(new Entry.Change("desk-2", ImpreciseDate.parse("2026-03-01")));
        assertThat(corrected.isKnown()).isTrue();
    }

    @Test
    void aCorrectionNeedsAnEntryAnAuthorAndADay() {
        refused("id,name,status,by,at\nmodel-x,X,correction,me,2026-03-01\n", "no entry 'model-x' to correct");
        refused("id,name,status\nmodel-k,X,correction\n", "who made it");
        refused("id,kind,status,by,at\nmodel-k,maker,correction,me,2026-03-01\n", "another kind");
        refused("id,name,status,by,at\nmodel-k,(none),correction,me,2026-03-01\n", "column 'name'");
    }

    private static void refused(String overlay, String said) {
        List<Line> lines = CatalogueFile.read(overlay);
        assertThatThrownBy(() -> BASE.with(lines))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(said)
                .hasMessageContaining("Row 2");
    }

    @Test
    void aProposalNeverCountsAsKnown() {
        Catalogue proposed = BASE.with(
                CatalogueFile.read("id,kind,name,source,status\nmodel-p,model,Model P,a photograph,proposed\n"));
        assertThat(proposed.find("model-p")).isPresent();
        assertThat(proposed.known(Kind.MODEL).map(Entry::id)).containsExactly("model-k");
    }

    @Test
    void whatIsNotInTheCatalogueIsAnEmptyAnswer() {
        assertThat(BASE.find("nothing")).isEmpty();
    }
}
