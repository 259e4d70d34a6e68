package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {
    private static final String TEXT = "A text\n\nof three lines: é €\n";
    private static final Note NOTE = Note.sign(TEXT, TestKeys.TEAM, TestKeys.PARTNER);
    private static final NoteVerifier TEAM = TestKeys.TEAM.verifier();
    private static final NoteVerifier PARTNER = TestKeys.PARTNER.verifier();

    /** The example in the tests of Go's golang.org/x/mod/sumdb/note. */
    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    @Test
    void verifiesTheExampleOfGo() {
        NoteVerifier key = NoteVerifier.parse(GO_KEY);
        Note note = Note.parse(GO_NOTE.getBytes(UTF_8));
        assertThat(key.vkey()).isEqualTo(GO_KEY);
        assertThat(key.keyId()).isEqualTo(0xc74f20a3);
        assertThat(note.verify(List.of(key))).containsExactly(key);
        assertThat(note).hasToString(GO_NOTE);
    }

    /** The private key is that of the same example, PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALV…. */
    @Test
    void signsTheExampleLikeGo() {
        byte[] typedSeed = StrictBase64.decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        byte[] seed = Arrays.copyOfRange(typedSeed, 1, 33);
        NoteSigner signer = NoteSigner.of(seed, NoteVerifier.parse(GO_KEY));
        String text = GO_NOTE.substring(0, GO_NOTE.indexOf("\n\n") + 1);
        assertThat(Note.sign(text, signer)).hasToString(GO_NOTE);
    }

    @Test
    void readsWhatItWrites() {
        assertThat(Note.parse(NOTE.bytes())).isEqualTo(NOTE);
        assertThat(NOTE.text()).isEqualTo(TEXT);
        assertThat(Note.sign("\n", TestKeys.TEAM).bytes())
                .isEqualTo(Note.parse(Note.sign("\n", TestKeys.TEAM).bytes()).bytes());
    }

    @Test
    void saysWhichKeysVouch() {
        NoteVerifier stranger = NoteSigner.generate("example.org/stranger").verifier();
        assertThat(NOTE.verify(List.of(TEAM, PARTNER))).containsExactly(TEAM, PARTNER);
        assertThat(NOTE.verify(List.of(stranger, PARTNER, PARTNER))).containsExactly(PARTNER);
        assertThatThrownBy(() -> NOTE.verify(List.of(stranger)))
                .isInstanceOf(UnverifiedNoteException.class)
                .hasMessageContaining("example.org/team-a+")
                .hasMessageContaining("none of the keys given");
        assertThatThrownBy(() -> NOTE.verify(List.of())).isInstanceOf(UnverifiedNoteException.class);
    }

    @Test
    void ignoresKeysThatShareTheNameAlone() {
        NoteVerifier namesake = NoteSigner.generate(TEAM.name()).verifier();
        assertThat(namesake).isNotEqualTo(TEAM);
        assertThat(NOTE.verify(List.of(namesake, PARTNER))).containsExactly(PARTNER);
        assertThatThrownBy(() -> NOTE.verify(List.of(namesake))).isInstanceOf(UnverifiedNoteException.class);
    }

    @Test
    void rejectsEveryAlteredByteOfTextAndSignature() {
        byte[] bytes = Note.sign(TEXT, TestKeys.TEAM).bytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= (byte) (1 << (i % 8));
            assertThatThrownBy(() -> Note.parse(altered).verify(List.of(TEAM)))
                    .isInstanceOfAny(UnverifiedNoteException.class, MalformedNoteException.class);
        }
    }

    @Test
    void rejectsANoteWithOneFalseSignatureOfAKnownKey() {
        NoteSignature ofOther = TestKeys.PARTNER.sign("Another text\n");
        Note mixed = new Note(TEXT, List.of(NOTE.signatures().getFirst(), ofOther));
        assertThat(mixed.verify(List.of(TEAM))).containsExactly(TEAM);
        assertThatThrownBy(() -> mixed.verify(List.of(TEAM, PARTNER)))
                .isInstanceOf(UnverifiedNoteException.class)
                .hasMessageContaining("example.org/partner")
                .hasMessageContaining("altered");
        Note shortSignature = new Note(TEXT, List.of(NoteSignature.of(TEAM.name(), TEAM.keyId(), new byte[1])));
        assertThatThrownBy(() -> shortSignature.verify(List.of(TEAM))).isInstanceOf(UnverifiedNoteException.class);
    }

    @Test
    void cosignsAndReplacesTheSignatureOfTheSameKey() {
        Note stale = new Note(TEXT, List.of(TestKeys.TEAM.sign("Another text\n")));
        Note both = stale.cosign(TestKeys.PARTNER).cosign(TestKeys.TEAM);
        assertThat(both.signatures()).hasSize(2);
        assertThat(both.verify(List.of(TEAM, PARTNER))).containsExactly(TEAM, PARTNER);
    }

    @Test
    void acceptsSixteenSignaturesAndRefusesAHundredAndOne() {
        List<NoteSignature> sixteen = Collections.nCopies(16, NOTE.signatures().getFirst());
        assertThat(Note.parse(new Note(TEXT, sixteen).bytes()).verify(List.of(TEAM)))
                .containsExactly(TEAM);
        String line = NOTE.signatures().getFirst().line() + "\n";
        byte[] many = (TEXT + "\n" + line.repeat(101)).getBytes(UTF_8);
        assertThatThrownBy(() -> Note.parse(many))
                .isInstanceOf(MalformedNoteException.class)
                .hasMessageContaining("101 signatures");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "text\n",
                "text\n\n",
                "text\n\n— name AAAAAAA=",
                "text\n— name AAAAAAA=\n",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n—name AAAAAAA=\n",
                "text\n\n— name\n",
                "text\n\n— name AAAAAA==\n",
                "text\n\n— name AAAAAAB=\n",
                "text\n\n— name AAAAAAA\n",
                "text\n\n— name AAAAAAA= \n",
                "text\n\n— name AAAA AAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n— na\u00a0me AAAAAAA=\n",
                "text\n\n— na\u2028me AAAAAAA=\n",
                "text\r\n\n— name AAAAAAA=\n",
                "te\u0000xt\n\n— name AAAAAAA=\n",
                "text\n\n— name AAAAAAA=\nmore\n",
            })
    void refusesWhatIsNoNote(String text) {
        assertThatThrownBy(() -> Note.parse(text.getBytes(UTF_8))).isInstanceOf(MalformedNoteException.class);
    }

    @Test
    void acceptsTheSmallestNote() {
        assertThat(Note.parse("text\n\n— name AAAAAAA=\n".getBytes(UTF_8)).signatures())
                .containsExactly(new NoteSignature("name", "AAAAAAA="));
    }

    @Test
    void namesTheLineOfAControlCharacter() {
        assertThatThrownBy(() -> Note.parse("one\ntwo\t\n\n— name AAAAAAA=\n".getBytes(UTF_8)))
                .hasMessageStartingWith("Line 2 of the note");
        assertThatThrownBy(() -> Note.sign("no line feed", TestKeys.TEAM)).isInstanceOf(MalformedNoteException.class);
        assertThatThrownBy(() -> Note.sign("half \uD800\n", TestKeys.TEAM)).isInstanceOf(MalformedNoteException.class);
        assertThatThrownBy(() -> Note.sign(TEXT)).hasMessageContaining("0 signatures");
        byte[] latin1 = "é\n\n— name AAAAAAA=\n".getBytes(ISO_8859_1);
        assertThatThrownBy(() -> Note.parse(latin1)).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Note.parse(new byte[Note.MAX_BYTES + 1])).hasMessageContaining("more than");
    }

    @Test
    void generatesKeysThatDiffer() {
        Set<NoteVerifier> seen = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            NoteSigner signer = NoteSigner.generate("example.org/a");
            assertThat(seen.add(signer.verifier())).isTrue();
            assertThat(signer.keyId()).isEqualTo(signer.verifier().keyId());
            assertThat(NoteVerifier.parse(signer.verifier().vkey())).isEqualTo(signer.verifier());
            assertThat(Note.sign(TEXT, signer).verify(List.of(signer.verifier())))
                    .hasSize(1);
            assertThat(signer.toString()).doesNotContain(StrictBase64.encode(signer.seed()));
        }
    }
}
