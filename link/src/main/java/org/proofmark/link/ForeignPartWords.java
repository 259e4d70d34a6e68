package org.proofmark.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.proofmark.link.ForeignParts.Route;

/** Says which part bears whose number. */
final class ForeignPartWords {
    private ForeignPartWords() {}

    static Link link(Dossier dossier, Route route, List<ForeignPart> hits) {
        List<Integer> items = new ArrayList<>(List.of(route.bearer(), route.owner()));
        hits.stream()
                .map(h -> h.part().bearer())
                .filter(b -> !items.contains(b))
                .distinct()
                .forEach(items::add);
        LinkBuilder link = new LinkBuilder(dossier, LinkKind.COMPONENT_OF_OTHER, items);
        hits.forEach(hit -> add(link, hit));
        ForeignPart best = hits.stream()
                .max(Comparator.comparingDouble(h -> h.weighing().bits()))
                .orElseThrow();
        link.agreeing(best.identity().fields(Agreement.AGREE), described(hits.getFirst()), route.owner());
        return link.weighed(best.weighing()).state(statement(hits, best.identity()));
    }

    private static int described(ForeignPart hit) {
        return hit.part().where();
    }

    private static void add(LinkBuilder link, ForeignPart hit) {
        boolean whole = hit.part().number().fits(hit.owner());
        link.because(
                List.of(hit.part().number().record(), hit.owner().record()),
                List.of(hit.part().field(), SameItemWords.field(hit.owner())),
                "The " + hit.part().part() + " reads " + hit.part().number().quoted() + ", the other weapon "
                        + hit.owner().quoted() + (whole ? ": " : ", of which that is the end: ")
                        + Words.bits(hit.weighing().bits()) + "; "
                        + Words.expected(hit.weighing().byChance())
                        + " such agreements are to be expected by chance.");
    }

    private static String statement(List<ForeignPart> hits, Identity identity) {
        List<String> parts = hits.stream().map(h -> h.part().part()).distinct().toList();
        boolean loose = hits.getFirst().part().host() < 0;
        List<String> agreeing = identity.fields(Agreement.AGREE);
        String agreement = agreeing.isEmpty()
                ? "Neither maker nor model is stated on both sides."
                : "Both state the same " + Words.list(agreeing) + ".";
        return (loose ? "A loose part (" : "A weapon holds a part (") + Words.list(parts)
                + ") with the number of another weapon. " + agreement;
    }
}
