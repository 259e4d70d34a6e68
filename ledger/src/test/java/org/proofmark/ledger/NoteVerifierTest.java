package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteVerifierTest {
    private static final String VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    /** RFC 8032 section 7.1, tests 1 and 2: the empty message and one byte. */
    @Test
    void verifiesTheSignaturesOfTheRfc() {
        byte[] empty = HexFormat.of()
                .parseHex("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
                        + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        byte[] one = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da0"
                        + "85ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        NoteVerifier first = TestKeys.TEAM.verifier();
        NoteVerifier second = TestKeys.PARTNER.verifier();
        assertThat(first.verify(new byte[0], empty)).isTrue();
        assertThat(second.verify(new byte[] {0x72}, one)).isTrue();
        assertThat(second.verify(new byte[] {0x73}, one)).isFalse();
        assertThat(second.verify(new byte[0], empty)).isFalse();
        assertThat(first.verify(new byte[0], new byte[0])).isFalse();
        assertThat(first.verify(new byte[0], new byte[65])).isFalse();
    }

    @Test
    void refusesEveryPartOfAKey() {
        for (int from = 0; from <= VKEY.length(); from++) {
            for (int to = from; to <= VKEY.length(); to++) {
                String part = VKEY.substring(from, to);
                if (!part.equals(VKEY)) {
                    assertThatThrownBy(() -> NoteVerifier.parse(part)).isInstanceOf(MalformedNoteException.class);
                }
            }
        }
    }

    @Test
    void refusesEveryAlteredCharacter() {
        for (int i = 0; i < VKEY.length(); i++) {
            String altered = VKEY.substring(0, i) + (char) (VKEY.charAt(i) + 1) + VKEY.substring(i + 1);
            assertThatThrownBy(() -> NoteVerifier.parse(altered)).isInstanceOf(MalformedNoteException.class);
        }
    }

    /** Of Go's tests: ids that fit, but a key too long, or of an unknown algorithm. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            })
    void refusesKeysOfAnotherForm(String vkey) {
        assertThatThrownBy(() -> NoteVerifier.parse(vkey))
                .isInstanceOf(MalformedNoteException.class)
                .hasMessageMatching("(?s).*\\. (Copy it whole|Use a name).*");
    }

    @Test
    void saysWhichIdWouldFit() {
        assertThatThrownBy(() -> NoteVerifier.parse(VKEY.replace("c74f", "c74e")))
                .hasMessageContaining("its id is not c74f20a3");
    }

    @Test
    void refusesBytesThatAreNoPointOfTheCurve() {
        byte[] noPoint = new byte[32];
        noPoint[0] = 2;
        assertThatThrownBy(() -> NoteVerifier.of("a", noPoint)).isInstanceOf(MalformedNoteException.class);
        assertThatThrownBy(() -> NoteVerifier.of("a", new byte[31])).isInstanceOf(MalformedNoteException.class);
        assertThatThrownBy(() -> NoteVerifier.of("a", "x".repeat(33).getBytes(UTF_8)))
                .isInstanceOf(MalformedNoteException.class);
    }

    @Test
    void refusesSeedsOfAnotherKey() {
        assertThatThrownBy(() -> NoteSigner.of(TestKeys.PARTNER.seed(), TestKeys.TEAM.verifier()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("not that of example.org/team-a");
    }
}
