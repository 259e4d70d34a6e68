package org.proofmark.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.proofmark.model.MarkType;

/**
 * How marks may not show the true origin (Small Arms Survey, Issue Brief 14): for each way what speaks for it and against it in
 * this case, and what to photograph or ask next.
 */
final class Doubts {
    private static final double AGAINST = -1;

    private final Catalogue catalogue;
    private final List<Clue> clues;

    Doubts(Catalogue catalogue, List<Clue> clues) {
        this.catalogue = catalogue;
        this.clues = clues;
    }

    List<Proposal.Doubt> about(Proposal.Candidate best) {
        return best.thing().kind() == Kind.FACTORY_CODE
                ? List.of(
                        reused(agreements(best, MarkType.HEADSTAMP)),
                        imitated(best.thing().caveats()),
                        soldUnderAName(best))
                : List.of(copied(best), craftMade(best), reworked(best), soldUnderAName(best));
    }

    /** What stands beside every headstamp, whatever it reads. */
    static List<Proposal.Doubt> ofAnyHeadstamp() {
        return List.of(reused(List.of()), imitated(List.of()));
    }

    private Proposal.Doubt copied(Proposal.Candidate best) {
        String id = best.thing().id();
        List<String> family = Stream.concat(
                        best.thing().targets(RelationKind.COPY_OF),
                        catalogue
                                .known(Kind.MODEL)
                                .filter(other ->
                                        other.targets(RelationKind.COPY_OF).anyMatch(id::equals))
                                .map(Entry::id))
                .map(catalogue::name)
                .toList();
        List<String> speaksFor = new ArrayList<>(contradictions(best));
        if (!has(MarkType.FACTORY)) {
            speaksFor.add("No factory mark was read.");
        }
        if (!family.isEmpty()) {
            speaksFor.add("The catalogue knows models made alike: " + String.join(", ", family) + ".");
        }
        List<String> against = agreements(best, MarkType.FACTORY, MarkType.MODEL);
        return new Proposal.Doubt(
                "A copy, with a licence or without",
                !contradictions(best).isEmpty(),
                speaksFor,
                against,
                "Photograph the factory mark, the selector marks and both sides of the receiver; ask for the model mark in its"
                        + " own script.");
    }

    private Proposal.Doubt craftMade(Proposal.Candidate best) {
        List<String> speaksFor = new ArrayList<>();
        if (!has(MarkType.SERIAL)) {
            speaksFor.add("No number was read.");
        }
        if (best.thing().caveats().stream().anyMatch(c -> c.contains("craft"))) {
            speaksFor.add("The catalogue says that craft makers copy this model with its marks.");
        }
        return new Proposal.Doubt(
                "A craft-made copy with imitated marks",
                best.thing().caveats().stream().anyMatch(c -> c.contains("craft")),
                speaksFor,
                has(MarkType.SERIAL) ? List.of("A number was read.") : List.of(),
                "Photograph every mark close up with a scale: uneven depth, misspelt words or mirrored signs, and whether numbers"
                        + " on the parts agree.");
    }

    private Proposal.Doubt reworked(Proposal.Candidate best) {
        List<String> years = best.evidence().stream()
                .filter(e -> e.bits() < 0 && e.words().contains(" lies outside "))
                .map(e -> sentence(e.words()))
                .toList();
        boolean several = count(MarkType.FACTORY) > 1 || count(MarkType.YEAR) > 1;
        List<String> speaksFor = new ArrayList<>(years);
        if (several) {
            speaksFor.add("There is more than one factory mark or year.");
        }
        return new Proposal.Doubt(
                "Reworked, re-stamped or put together from parts of several arms",
                several || !years.isEmpty(),
                speaksFor,
                several ? List.of() : List.of("No second factory mark or year was read."),
                "Photograph the numbers of all parts, inside too, and any mark that lies over another.");
    }

    private static Proposal.Doubt reused(List<String> against) {
        return new Proposal.Doubt(
                "A case that was used again, or shaped for another calibre",
                false,
                List.of(),
                against,
                "Photograph primer, mouth and side of the case and measure it; note the colour round the primer and the packing.");
    }

    private static Proposal.Doubt imitated(List<String> caveats) {
        return new Proposal.Doubt(
                "A headstamp that others use, too, or that imitates",
                !caveats.isEmpty(),
                caveats,
                List.of(),
                "Photograph the whole head with every sign and its place, and the packing with its lot mark.");
    }

    private Proposal.Doubt soldUnderAName(Proposal.Candidate best) {
        List<String> speaksFor = new ArrayList<>();
        if (has(MarkType.IMPORT)) {
            speaksFor.add("An import mark was read: it names who brought it in, not who made it.");
        }
        best.makers().stream()
                .filter(maker ->
                        maker.caveats().stream().anyMatch(c -> c.contains("trading") || c.contains("importer")))
                .forEach(maker -> speaksFor.add(maker.name() + " sells what others make."));
        return new Proposal.Doubt(
                "Marked for export, or with the name of an importer or trader",
                !speaksFor.isEmpty(),
                speaksFor,
                speaksFor.isEmpty() ? List.of("No import mark was read.") : List.of(),
                "Look for a second, smaller mark of a plant; ask for papers of the import.");
    }

    /** What would help most, of what is not there. */
    static List<String> wouldHelp(List<Clue> clues) {
        List<String> help = new ArrayList<>();
        for (MarkType type : List.of(MarkType.FACTORY, MarkType.MODEL, MarkType.SELECTOR, MarkType.YEAR)) {
            if (clues.stream().noneMatch(c -> c instanceof Clue.Mark mark && mark.type() == type)) {
                help.add("the " + type.words() + " mark, or a photograph of where it should be");
            }
        }
        if (clues.stream().noneMatch(Clue.Calibre.class::isInstance)) {
            help.add("the calibre");
        }
        return help;
    }

    private boolean has(MarkType type) {
        return count(type) > 0;
    }

    private long count(MarkType type) {
        return clues.stream()
                .filter(c -> c instanceof Clue.Mark mark && mark.type() == type)
                .count();
    }

    private static List<String> contradictions(Proposal.Candidate best) {
        return best.evidence().stream()
                .filter(e -> e.bits() < AGAINST)
                .map(e -> sentence(e.words()))
                .toList();
    }

    private static List<String> agreements(Proposal.Candidate best, MarkType... types) {
        return best.evidence().stream()
                .filter(e -> e.bits() > 0
                        && Stream.of(types).anyMatch(t -> e.words().startsWith("the " + t.words() + " mark")))
                .map(e -> sentence(e.words()))
                .toList();
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }
}
