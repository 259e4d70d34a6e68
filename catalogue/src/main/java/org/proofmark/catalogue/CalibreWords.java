package org.proofmark.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Short forms that the trade uses in names of cartridges, written out: {@code Rem Mag} and {@code RM} are both Remington Magnum.
 * From the designations of SAAMI (Z299) and C.I.P. and makers' catalogues.
 */
final class CalibreWords {
    private static final Map<String, List<String>> LONG = Map.ofEntries(
            of("acp", "automatic colt pistol"),
            of("ae", "action express"),
            of("ai", "ackley improved"),
            of("arc", "advanced rifle cartridge"),
            of("blk", "blackout"),
            of("bmg", "browning machine gun"),
            of("bo", "blackout"),
            of("brit", "british"),
            of("cm", "creedmoor"),
            of("creed", "creedmoor"),
            of("crdm", "creedmoor"),
            of("ct", "cheytac"),
            of("gov", "government"),
            of("govt", "government"),
            of("hh", "h h"),
            of("hmr", "hornady magnum rimfire"),
            of("holland", "h"),
            of("imp", "improved"),
            of("lc", "long colt"),
            of("lm", "lapua magnum"),
            of("lr", "long rifle"),
            of("mag", "magnum"),
            of("mx", "marlin express"),
            of("nm", "norma magnum"),
            of("para", "parabellum"),
            of("prc", "precision rifle cartridge"),
            of("rcm", "ruger compact magnum"),
            of("rem", "remington"),
            of("rf", "rimfire"),
            of("rm", "remington magnum"),
            of("rpm", "rebated precision magnum"),
            of("rsaum", "remington short action ultra magnum"),
            of("rum", "remington ultra magnum"),
            of("saum", "short action ultra magnum"),
            of("se", "swedish"),
            of("skan", "swedish"),
            of("spl", "special"),
            of("sprg", "springfield"),
            of("swede", "swedish"),
            of("wby", "weatherby"),
            of("win", "winchester"),
            of("wm", "winchester magnum"),
            of("wmr", "winchester magnum rimfire"),
            of("wsm", "winchester short magnum"),
            of("wssm", "winchester super short magnum"));

    /** Words that makers print on the packet and that name no cartridge. */
    private static final Set<String> NO_NAME = Set.of("caliber", "calibre", "ammo", "ammunition");

    private CalibreWords() {}

    private static Map.Entry<String, List<String>> of(String brief, String words) {
        return Map.entry(brief, List.of(words.split(" ")));
    }

    /** The parts of a cartridge's name with short forms written out. */
    static List<Token> writtenOut(List<Token> tokens) {
        List<Token> all = new ArrayList<>();
        for (Token token : tokens) {
            if (token.type() == Token.Type.NUMBER || token.type() == Token.Type.UNIT) {
                all.add(token);
            } else if (!NO_NAME.contains(token.text())) {
                LONG.getOrDefault(token.text(), List.of(token.text()))
                        .forEach(word -> all.add(new Token(Token.Type.WORD, word)));
            }
        }
        return all;
    }
}
