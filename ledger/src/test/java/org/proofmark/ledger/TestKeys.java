package org.proofmark.ledger;

import java.util.HexFormat;

/** Keys whose private half is public: RFC 8032 section 7.1, tests 1 and 2, under names of ours. */
final class TestKeys {
    static final NoteSigner TEAM = signer(
            "example.org/team-a",
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    static final NoteSigner PARTNER = signer(
            "example.org/partner",
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

    private TestKeys() {}

    static NoteSigner signer(String name, String seed, String publicKey) {
        HexFormat hex = HexFormat.of();
        return NoteSigner.of(hex.parseHex(seed), NoteVerifier.of(name, hex.parseHex(publicKey)));
    }
}
