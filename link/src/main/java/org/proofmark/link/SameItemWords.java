package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.Dossier.Pair;
import org.proofmark.model.Judgement;
import org.proofmark.model.RecordId;
import org.proofmark.model.Statement;
import org.proofmark.model.Verdict;

/** Says why two items may be one. */
final class SameItemWords {
    private final Dossier dossier;

    SameItemWords(Dossier dossier) {
        this.dossier = dossier;
    }

    /** At least one of {@code match} and {@code judged} is there. */
    Link link(Pair pair, @Nullable SameItem match, @Nullable JudgedPair judged) {
        LinkBuilder link = new LinkBuilder(dossier, LinkKind.SAME_ITEM, List.of(pair.a(), pair.b()));
        if (judged != null) {
            judged.ranked().stream()
                    .filter(s -> JudgedPair.verdict(s) == Verdict.SAME)
                    .forEach(s -> addVerdict(link, s));
        }
        if (match != null) {
            addNumbers(link, match);
            link.agreeing(match.identity().fields(Agreement.AGREE), pair.a(), pair.b());
            addFurther(link, match, pair);
            addCommon(link, match, pair);
            link.weighed(match.weighing());
        }
        return link.state(statement(pair, match, judged));
    }

    private static void addVerdict(LinkBuilder link, Statement judged) {
        String reason = ((Judgement) judged.payload()).reason();
        link.because(
                List.of(judged.id()),
                List.of(Link.JUDGEMENT),
                "A person judged the two to be the same" + (reason == null ? "." : ": " + reason));
    }

    private static void addNumbers(LinkBuilder link, SameItem match) {
        link.because(
                List.of(match.a().record(), match.b().record()),
                List.of(field(match.a()), field(match.b())),
                match.a().quoted() + " and " + match.b().quoted() + ": " + likeness(match) + ", "
                        + Words.bits(match.weighing().bits()) + "; among "
                        + Words.count(match.crowd(), "number ", "numbers ")
                        + match.identity().level().words() + match.among() + ", "
                        + expected(match.weighing()));
    }

    private static String expected(Weighing weighing) {
        String number = Words.expected(weighing.byChance());
        return weighing.learnt().stream()
                .filter(w -> w.what() == Weight.What.AGREEING)
                .map(w -> Words.count(w.count(), "pair agrees so", "pairs agree so")
                        + ". As far as the dossier shows, two such items hardly ever bear one number: for each of these agreements "
                        + number
                        + " are to be expected by chance.")
                .findFirst()
                .orElse(number + " such agreements are to be expected by chance.");
    }

    private static String likeness(SameItem match) {
        if (match.misread() != null) {
            return match.misread().kind().words();
        }
        if (!match.a().isCertain() || !match.b().isCertain()) {
            return "partial readings that fit one number";
        }
        if (match.a().reading().equals(match.b().reading())) {
            return "read the same";
        }
        return match.a().text().equals(match.b().text()) ? "the same, written differently" : "alike across scripts";
    }

    private void addFurther(LinkBuilder link, SameItem match, Pair pair) {
        ItemMark mine = match.further();
        ItemMark theirs = mine == null ? null : FurtherMark.counterpart(mine, dossier.item(pair.b()));
        if (mine != null && theirs != null) {
            link.because(
                    Stream.of(mine.record(), theirs.record())
                            .filter(Objects::nonNull)
                            .toList(),
                    List.of(mine.field(), theirs.field()),
                    "Both bear the same further mark, ‘" + mine.reading() + "’.");
        }
    }

    private void addCommon(LinkBuilder link, SameItem match, Pair pair) {
        if (match.common().isEmpty()) {
            return;
        }
        List<RecordId> records = new ArrayList<>();
        for (Common each : match.common()) {
            records.addAll(each.records());
        }
        for (int item : List.of(pair.a(), pair.b())) {
            if (match.common().getFirst().records().isEmpty()) {
                records.addAll(
                        StatedBy.records(dossier.snapshot(), dossier.item(item).id(), List.of(Common.RECOVERY)));
            }
        }
        link.because(
                records,
                match.common().stream().map(Common::field).distinct().toList(),
                "Both are among the items" + match.among() + ".");
    }

    private String statement(Pair pair, @Nullable SameItem match, @Nullable JudgedPair judged) {
        String things = dossier.item(pair.a()).itemClass().replace('-', ' ');
        if (match == null) {
            return "Judged by a person to be one " + things + ".";
        }
        String begin = (judged == null ? "Possibly one " + things : "Judged by a person to be one " + things)
                + " documented twice";
        List<String> agreeing = match.identity().fields(Agreement.AGREE);
        if (match.misread() != null) {
            return begin + ", its number misread: the two numbers differ ("
                    + match.misread().kind().words() + "); " + Words.list(agreeing)
                    + (agreeing.size() == 1 ? " agrees" : " agree") + ", nothing else stated contradicts.";
        }
        agreeing.addFirst("number");
        return begin + ": " + Words.list(agreeing) + " agree, nothing stated contradicts.";
    }

    static String field(ItemNumber number) {
        return "serial mark at " + number.where();
    }
}
