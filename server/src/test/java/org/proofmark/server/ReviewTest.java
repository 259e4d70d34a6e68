package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.link.Calibration;
import org.proofmark.link.JudgedPair;
import org.proofmark.link.Judgements;
import org.proofmark.model.Author;
import org.proofmark.model.Draft;
import org.proofmark.model.Finding;
import org.proofmark.model.Handling;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.Strength;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;
import org.proofmark.store.Dossier;
import org.proofmark.store.Keyring;

/** Judging pairs in the pages, without scripts: what is shown, what is recorded, what is taken back. */
class ReviewTest {
    private static final Pattern FORM = Pattern.compile("action=\"/review/([0-9a-f-]{36})/([0-9a-f-]{36})\"");
    private static final Pattern LEFT = Pattern.compile("id=\"left\"><bdi dir=\"ltr\">(\\d+)<");
    private static final Pattern LAST = Pattern.compile("name=\"record\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String WHY = "What speaks for one item";

    @TempDir
    Path folder;

    private Served served;
    private @Nullable PairsDossier made;

    @BeforeEach
    void serve() {
        served = new Served(folder);
        made = PairsDossier.fill(served.dossier());
    }

    private SubjectId item(String tag) {
        return Objects.requireNonNull(made).item(tag);
    }

    @AfterEach
    void close() {
        served.close();
    }

    /** A page, asked for again as long as it says that pairs are still being looked for. */
    private String page(String path) {
        String page = served.get(path).body();
        while (page.contains("Looking for pairs") || page.contains("They are being looked for again")) {
            page = served.get(path).body();
        }
        return page;
    }

    private String address(String one, String other) {
        return "/review/" + item(one) + "/" + item(other);
    }

    private HttpResponse<String> send(String path, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("csrf", first(KEY, page("/review")));
        return served.post(path, all);
    }

    private void judge(String one, String other, String verdict) {
        HttpResponse<String> answer = send(address(one, other), Map.of("verdict", verdict));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static String first(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .findFirst()
                .map((MatchResult m) -> m.group(1))
                .orElseThrow(() -> new AssertionError(page));
    }

    private List<JudgedPair> judged() {
        try (Snapshot snapshot = served.dossier().snapshot(Handling.CONFIDENTIAL)) {
            return Judgements.read(snapshot);
        }
    }

    private static String count(String id, String page) {
        return first(Pattern.compile("id=\"" + id + "\">([^<]+)<"), page);
    }

    @Test
    void theNextPairIsShownWithItsReasons() {
        String page = page("/review");
        assertThat(first(LEFT, page)).isEqualTo(String.valueOf(PairsDossier.PAIRS));
        assertThat(page)
                .contains(WHY)
                .contains("among 51 numbers of the maker and model")
                .contains("pairs of comparable numbers that might agree by chance: 1,275")
                .contains("the other signs that both read")
                .contains("<rect")
                .contains("equal</span>")
                // Two of the three that bear one number come from there: one of any pair does.
                .contains("Depot West");
    }

    @Test
    void thePairThatWouldChangeMostComesFirst() {
        String page = page("/review");
        assertThat(page).as("fewer bits where three bear the number").containsPattern("T-[123]</bdi>");
        assertThat(page).contains("items that bear a number that fits: 3");
    }

    @Test
    void aVerdictIsARecordAndTheNextPairComes() {
        String page = page("/review");
        MatchResult pair = FORM.matcher(page).results().findFirst().orElseThrow();
        HttpResponse<String> answer = send(
                "/review/" + pair.group(1) + "/" + pair.group(2),
                Map.of("verdict", "same", "reason", "equal scratches", "then", "queue"));
        assertThat(Served.location(answer)).endsWith("/review");
        String next = page("/review");
        assertThat(first(LEFT, next)).isEqualTo(String.valueOf(PairsDossier.PAIRS - 1));
        assertThat(next).doesNotContain("action=\"/review/" + pair.group(1) + "/" + pair.group(2) + "\"");
        JudgedPair judged = judged().getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.SAME);
        assertThat(judged.synthetic()).isTrue();
        assertThat(page("/items/" + pair.group(1)))
                .contains("equal scratches")
                .contains("Reviewer tester")
                .contains("May be one with");
    }

    @Test
    void judgingAPairAgainSupersedes() {
        judge("P-1a", "P-1b", "same");
        judge("P-1b", "P-1a", "different");
        assertThat(judged()).singleElement().satisfies(j -> {
            assertThat(j.ranked()).hasSize(1);
            assertThat(j.verdict()).isEqualTo(Verdict.DIFFERENT);
        });
    }

    @Test
    void judgementsAreTakenBackOneAfterTheOther() {
        judge("P-1a", "P-1b", "same");
        judge("P-2a", "P-2b", "unsure");
        String second = first(LAST, page("/review"));
        String pair = Served.location(send("/review/undo", Map.of("record", second)));
        assertThat(pair).contains(item("P-2a").toString()).endsWith("?then=queue");
        assertThat(judged()).hasSize(1);
        assertThat(send("/review/undo", Map.of("record", second)).statusCode()).isEqualTo(409);
        String first = first(LAST, page("/review"));
        assertThat(send("/review/undo", Map.of("record", first)).statusCode()).isEqualTo(303);
        assertThat(judged()).isEmpty();
        String page = page("/review");
        assertThat(first(LEFT, page)).isEqualTo(String.valueOf(PairsDossier.PAIRS));
        assertThat(page).doesNotContain("/review/undo");
        assertThat(served.get("/items/" + judgedUnder("P-1a", "P-1b")).body())
                .contains("taken back")
                .contains("Judgement");
    }

    private SubjectId judgedUnder(String one, String other) {
        SubjectId a = item(one);
        SubjectId b = item(other);
        return a.compareTo(b) < 0 ? a : b;
    }

    @Test
    void skippingMakesNoRecordAndPutsThePairLast() {
        String page = page("/review");
        MatchResult pair = FORM.matcher(page).results().findFirst().orElseThrow();
        send("/review/skip", Map.of("one", pair.group(1), "other", pair.group(2)));
        String next = page("/review");
        assertThat(first(LEFT, next)).isEqualTo(String.valueOf(PairsDossier.PAIRS));
        assertThat(next).doesNotContain("action=\"/review/" + pair.group(1) + "/" + pair.group(2) + "\"");
        assertThat(judged()).isEmpty();
        assertThat(page("/review/" + pair.group(1) + "/" + pair.group(2))).contains("You skipped this pair before");
    }

    @Test
    void whatWasSkippedComesLastAfterARestartToo() {
        MatchResult pair = FORM.matcher(page("/review")).results().findFirst().orElseThrow();
        send("/review/skip", Map.of("one", pair.group(1), "other", pair.group(2)));
        served.close();
        reopen("tester");
        assertThat(page("/review")).doesNotContain(pair.group());
        served.close();
        reopen("other");
        assertThat(page("/review")).as("another account skipped nothing").contains(pair.group());
    }

    @Test
    void whoJudgesBlindSeesNoScore() {
        assertThat(page(address("P-1a", "P-1b"))).contains(WHY).contains("id=\"expected\"");
        String blind = page("/review?blind=on");
        assertThat(blind)
                .doesNotContain(WHY)
                .doesNotContain("id=\"expected\"")
                .doesNotContain(" bits")
                .contains("You judge blind")
                .contains("equal</span>");
        assertThat(page(address("P-1a", "P-1b"))).doesNotContain(WHY);
        assertThat(page("/review?blind=off")).contains(WHY);
    }

    @Test
    void whoJudgesBlindGetsThePairsByTheirRandomIds() {
        String page = page("/review?blind=on");
        String least = Objects.requireNonNull(made).first().toString();
        assertThat(FORM.matcher(page).results().findFirst().orElseThrow().group(1))
                .isEqualTo(least);
    }

    @Test
    void neverAskedAgainIsOutOfEveryQueue() {
        send(address("P-3a", "P-3b"), Map.of("verdict", "unsure", "never", "yes"));
        assertThat(judged().getFirst().isNeverAskedAgain()).isTrue();
        served.close();
        reopen("other");
        assertThat(first(LEFT, page("/review"))).isEqualTo(String.valueOf(PairsDossier.PAIRS - 1));
    }

    private void reopen(String account) {
        served = new Served(Dossier.open(
                folder.resolve("dossier"),
                new Keyring(folder.resolve("keys"), null),
                new Author(account, "laptop"),
                null));
    }

    @Test
    void aSecondReviewerGetsTheSamePairsAndDoesNotSeeTheFirstOnesVerdict() {
        judge("P-1a", "P-1b", "same");
        judge("P-2a", "P-2b", "different");
        judge("P-3a", "P-3b", "same");
        served.close();
        reopen("other");
        assertThat(first(LEFT, page("/review"))).isEqualTo(String.valueOf(PairsDossier.PAIRS));
        String before = page(address("P-2a", "P-2b"));
        assertThat(before).contains("Somebody else judged this pair").doesNotContain("Judged so far");
        judge("P-2a", "P-2b", "different");
        judge("P-1a", "P-1b", "same");
        assertThat(page(address("P-2a", "P-2b"))).contains("Judged so far").contains(">tester</bdi>");
        assertThat(page("/review/agreement")).contains("its interval cannot be said");
        judge("P-3a", "P-3b", "unsure");
        assertThat(page("/review/agreement"))
                .contains(">other</bdi> – <bdi dir=\"ltr\">tester</bdi>")
                .contains("Pairs that both judged:</span> <bdi dir=\"ltr\">3</bdi>")
                .contains("<bdi dir=\"ltr\">0.50</bdi>")
                .contains("<bdi dir=\"ltr\">67 %</bdi>")
                .contains("fewer than 30");
    }

    @Test
    void agreementOfOneAloneCannotBeSaid() {
        assertThat(page("/review/agreement")).contains("Nobody has judged yet");
        judge("P-1a", "P-1b", "same");
        assertThat(page("/review/agreement"))
                .contains("Only one account has judged")
                .contains("--account");
    }

    @Test
    void clustersSayWhatToDoWhereThereAreNone() {
        assertThat(page("/clusters"))
                .contains("No items are taken for one yet")
                .contains("Only people’s judgements do")
                .contains("href=\"/review\"");
    }

    @Test
    void aContradictionShowsItsChainAndWhatToLookAtAgain() {
        judge("T-1", "T-2", "same");
        judge("T-2", "T-3", "same");
        assertThat(count("items", page("/clusters"))).isEqualTo("3");
        judge("T-3", "T-1", "different");
        String page = page("/clusters");
        assertThat(count("conflicts", page)).isEqualTo("1");
        assertThat(count("items", page)).isEqualTo("2");
        assertThat(page).contains("Judged different:").contains("The chain between them:");
        String examine = page.substring(page.indexOf("class=\"examine\""), page.indexOf("Taken for one"));
        assertThat(Pattern.compile("href=\"/review/[^\"]+\"").matcher(examine).results())
                .hasSize(1);
    }

    @Test
    void whatCannotBeJudgedIsRefused() {
        String one = "/review/" + item("P-1a") + "/";
        assertThat(served.get(one + item("P-1a")).statusCode()).isEqualTo(404);
        assertThat(served.get(one + SubjectId.random()).statusCode()).isEqualTo(404);
        assertThat(served.get(one + "x").statusCode()).isEqualTo(400);
        assertThat(send(address("P-1a", "P-1b"), Map.of("verdict", "perhaps")).statusCode())
                .isEqualTo(400);
        assertThat(served.post(address("P-1a", "P-1b"), Map.of("verdict", "same"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(judged()).isEmpty();
    }

    @Test
    void whatJudgementsTaughtIsSaidWhereItIsUsed() {
        assertThat(page("/review")).contains("id=\"expected\"").doesNotContain("id=\"learnt\"");
        SubjectId reviewer = SubjectId.random();
        String weights =
                "intercept=-1.0 slope=0.5 misread=0.0 maker-and-model=0.0 one-recovery=0.0 same=12 different=10";
        served.dossier()
                .append(List.of(
                        Draft.ofSource(reviewer, Source.of("Reviewer", SourceKind.PERSON)),
                        Draft.of(reviewer, new Finding("Learnt.", Strength.OBSERVED, null, null), reviewer)
                                .attributes(Map.of(Calibration.ATTRIBUTE, weights))));
        assertThat(page("/review")).contains("learnt from so many: 22").contains("id=\"learnt\">0.");
        assertThat(page("/clusters")).contains("learnt from judgements of this dossier: 22");
    }
}
