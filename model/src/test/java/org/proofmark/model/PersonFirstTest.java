package org.proofmark.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The identification aid proposes; a person identifies. */
class PersonFirstTest {
    private static Identification held(String model, IdentificationBasis basis) {
        return new Identification(model, null, null, null, null, basis, null);
    }

    @Test
    void whatAPersonSaysGoesBeforeAProposalWhateverTheSources() {
        MemorySnapshot dossier = new MemorySnapshot();
        SubjectId own = dossier.source(Source.of("Our team", SourceKind.OWN_EXAMINATION));
        SubjectId paper =
                dossier.source(new Source("A newspaper", SourceKind.MEDIA, Reliability.E, 5, null, null, null));
        SubjectId item = dossier.add(held("Model A", IdentificationBasis.PROPOSED), own);
        dossier.add(item, held("Model B", IdentificationBasis.CLAIMED), paper);
        Profile.Group group =
                dossier.profile(item).groups("identification").findFirst().orElseThrow();
        assertThat(((Identification) group.preferred().payload()).model()).isEqualTo("Model B");
        assertThat(group.rule()).isEqualTo(Rule.PERSON_FIRST);
    }
}
