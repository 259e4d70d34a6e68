package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HashTest {
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    /** FIPS 180-4 example "abc", and the empty string. */
    @Test
    void isSha256() {
        assertThat(Hash.sha256("abc".getBytes(US_ASCII)).hex()).isEqualTo(ABC);
        assertThat(Hash.EMPTY.hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void readsWhatItWrites() {
        Hash hash = Hash.fromHex(ABC);
        assertThat(Hash.fromHex(hash.hex())).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(Hash.fromBase64(hash.base64())).isEqualTo(hash);
        assertThat(Hash.of(hash.bytes())).isEqualTo(hash);
        assertThat(hash).hasToString(ABC).isNotEqualTo(Hash.EMPTY).isNotEqualTo(ABC);
        assertThat(hash).isLessThan(Hash.EMPTY);
        assertThat(Hash.leaf(new byte[0])).isLessThan(hash);
    }

    @Test
    void neverChanges() {
        byte[] bytes = Hash.EMPTY.bytes();
        Hash hash = Hash.of(bytes);
        bytes[0] ^= 1;
        hash.bytes()[0] ^= 1;
        assertThat(hash).isEqualTo(Hash.EMPTY);
    }

    @Test
    void refusesWhatIsNoHash() {
        assertThatThrownBy(() -> Hash.of(new byte[31])).hasMessageContaining("32 bytes, not 31");
        assertThatThrownBy(() -> Hash.fromHex("abc"))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("abc");
        assertThatThrownBy(() -> Hash.fromHex(ABC.substring(2))).isInstanceOf(LedgerException.class);
        String base64 = Hash.EMPTY.base64();
        for (String bad : new String[] {"", base64.substring(1), base64.replace("=", ""), base64 + "\n", "AAAA"}) {
            assertThatThrownBy(() -> Hash.fromBase64(bad)).isInstanceOf(LedgerException.class);
        }
        // The last character before '=' has two spare bits, which must be zero.
        assertThatThrownBy(() -> Hash.fromBase64("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV="))
                .isInstanceOf(LedgerException.class);
    }
}
