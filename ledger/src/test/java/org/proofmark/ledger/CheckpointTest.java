package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
    /** The example of c2sp.org/tlog-checkpoint; its key is not published. */
    private static final String EXAMPLE = """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @Test
    void readsTheExampleOfTheSpecification() {
        Note note = Note.parse(EXAMPLE.getBytes(UTF_8));
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint)
                .isEqualTo(new Checkpoint("example.com/behind-the-sofa", 20852163, Hash.fromBase64(ROOT)));
        assertThat(checkpoint.text()).isEqualTo(note.text());
        assertThat(note.signatures().getFirst().keyId()).isEqualTo(0x033de0ae);
        assertThat(note).hasToString(EXAMPLE);
    }

    @Test
    void isVerifiedByAnyKeyThatSigned() {
        Checkpoint checkpoint = new Checkpoint("example.org/team-a", 3, Hash.fromBase64(ROOT), List.of("one", "two é"));
        Note note = checkpoint.sign(TestKeys.TEAM, TestKeys.PARTNER);
        assertThat(Checkpoint.verify(note, List.of(TestKeys.TEAM.verifier()))).isEqualTo(checkpoint);
        assertThat(Checkpoint.verify(Note.parse(note.bytes()), List.of(TestKeys.PARTNER.verifier())))
                .isEqualTo(checkpoint);
        assertThatThrownBy(() -> Checkpoint.verify(note, List.of())).isInstanceOf(UnverifiedNoteException.class);
        Note letter = Note.sign("Dear partner\n", TestKeys.TEAM);
        assertThatThrownBy(() -> Checkpoint.verify(letter, List.of(TestKeys.TEAM.verifier())))
                .isInstanceOf(MalformedNoteException.class)
                .hasMessageContaining("1 lines, not the three");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n1\n" + ROOT,
                "o\n1\n",
                "\n1\n" + ROOT + "\n",
                "o\n01\n" + ROOT + "\n",
                "o\n+1\n" + ROOT + "\n",
                "o\n-1\n" + ROOT + "\n",
                "o\n\n" + ROOT + "\n",
                "o\n1 \n" + ROOT + "\n",
                "o\n\u0661\n" + ROOT + "\n",
                "o\n9223372036854775808\n" + ROOT + "\n",
                "o\n0\n" + ROOT + "\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "o\n1\nAAAA\n",
                "o\n1\n" + ROOT + "\n\n",
                "o\n1\n" + ROOT + "\r\n",
            })
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedNoteException.class);
    }

    @Test
    void acceptsTheSmallestAndTheLargestSize() {
        String empty = "o\n0\n" + Hash.EMPTY.base64() + "\n";
        assertThat(Checkpoint.parse(empty)).isEqualTo(new Checkpoint("o", 0, Hash.EMPTY));
        assertThat(Checkpoint.parse("o\n9223372036854775807\n" + ROOT + "\n").size())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void refusesLinesThatWouldBreakTheText() {
        Hash root = Hash.fromBase64(ROOT);
        for (String line : List.of("", "a\nb", "a\tb", "\uDC00")) {
            assertThatThrownBy(() -> new Checkpoint(line, 1, root)).isInstanceOf(MalformedNoteException.class);
            assertThatThrownBy(() -> new Checkpoint("o", 1, root, List.of(line)))
                    .isInstanceOf(MalformedNoteException.class);
        }
        assertThatThrownBy(() -> new Checkpoint("o", -1, root)).isInstanceOf(MalformedNoteException.class);
    }
}
