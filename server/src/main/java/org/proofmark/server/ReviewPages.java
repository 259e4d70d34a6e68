package org.proofmark.server;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.JudgedPair;
import org.proofmark.link.Judging;
import org.proofmark.link.Link;
import org.proofmark.link.Reviewers;
import org.proofmark.link.SubjectPair;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Judgement;
import org.proofmark.model.RecordId;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Term;
import org.proofmark.model.Verdict;
import org.proofmark.store.Dossier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Judging whether two items are one: the next pair of the queue, any pair, and taking a judgement back. */
@Controller
class ReviewPages {
    /** Where one goes on to the next pair of the queue after a verdict. */
    static final String QUEUE = "queue";

    private final Dossier dossier;
    private final Desks desks;

    ReviewPages(Dossier dossier, Desks desks) {
        this.dossier = dossier;
        this.desks = desks;
    }

    /** A judgement that stands, as a page shows it. */
    public record Given(
            String account, Verdict verdict, @Nullable String reason, Statement statement) {
        static Given of(Statement statement) {
            Judgement judgement = (Judgement) statement.payload();
            return new Given(
                    statement.envelope().author().account(), judgement.verdict(), judgement.reason(), statement);
        }
    }

    @GetMapping("/review")
    String next(Model model, Reader reader, HttpServletResponse response) {
        Candidates.Sought sought = desks.sought(reader);
        if (sought.found() == null) {
            return searching(sought, model, response);
        }
        Desk desk = desks.of(reader, sought.found());
        List<SubjectPair> order = desk.order(reader.blind(), desks.skipped());
        fill(desk, order.size(), sought.current(), QUEUE, model, reader);
        order.stream().filter(p -> isVisible(p, reader)).findFirst().ifPresent(pair -> show(pair, desk, model, reader));
        return "review";
    }

    static String searching(Candidates.Sought sought, Model model, HttpServletResponse response) {
        response.setHeader("Refresh", "2");
        model.addAttribute("percent", sought.percent());
        return "searching";
    }

    /** Candidates that were found before the newest records may name an item that is not there any more. */
    private static boolean isVisible(SubjectPair pair, Reader reader) {
        return reader.snapshot().subject(pair.a()) != null && reader.snapshot().subject(pair.b()) != null;
    }

    @GetMapping("/review/{one}/{other}")
    String pair(
            @PathVariable SubjectId one,
            @PathVariable SubjectId other,
            @RequestParam(defaultValue = "") String then,
            Model model,
            Reader reader) {
        SubjectPair pair = pair(one, other, reader);
        Candidates.Sought sought = desks.sought(reader);
        Desk desk = desks.of(reader, sought.found() == null ? Candidates.Found.NONE : sought.found());
        fill(desk, desk.queue().size(), sought.current(), then, model, reader);
        show(pair, desk, model, reader);
        return "review";
    }

    private static SubjectPair pair(SubjectId one, SubjectId other, Reader reader) {
        boolean items = reader.require(one).kind().equals("item")
                && reader.require(other).kind().equals("item");
        if (!items || one.equals(other)) {
            throw Refused.notFound("pair");
        }
        return SubjectPair.of(one, other);
    }

    private void fill(Desk desk, long left, boolean current, String then, Model model, Reader reader) {
        model.addAttribute("account", desks.account());
        model.addAttribute("left", left);
        model.addAttribute("current", current);
        model.addAttribute("then", then.equals(QUEUE) ? QUEUE : "");
        Judging.last(desk.judged().values(), desks.account()).ifPresent(last -> {
            Judgement judgement = (Judgement) last.payload();
            model.addAttribute("last", Given.of(last));
            model.addAttribute("lastOne", reader.link(last.subject()));
            model.addAttribute("lastOther", reader.link(judgement.other()));
        });
    }

    /** What others judged is shown to an account once it has judged itself: it is not to lean on them. */
    private void show(SubjectPair pair, Desk desk, Model model, Reader reader) {
        Link link = desk.candidates().get(pair);
        model.addAttribute("view", PairView.of(pair, link, reader));
        model.addAttribute("learntFrom", desk.learntFrom(reader));
        model.addAttribute(
                "learnt",
                link == null ? "" : PairView.probability(desk.calibration().probability(link)));
        model.addAttribute("sumHint", "review.sum-hint");
        model.addAttribute("skipped", desks.skipped().contains(pair));
        JudgedPair judged = desk.judged(pair);
        boolean mine =
                judged != null && Reviewers.verdict(judged, desks.account()).isPresent();
        model.addAttribute("mine", mine);
        model.addAttribute("others", judged != null && !mine);
        List<Statement> shown = judged == null || !mine ? List.of() : judged.ranked();
        model.addAttribute("given", shown.stream().map(Given::of).toList());
    }

    @PostMapping("/review/{one}/{other}")
    synchronized ModelAndView judge(
            @PathVariable SubjectId one,
            @PathVariable SubjectId other,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String never,
            @RequestParam(defaultValue = "") String then,
            Reader reader) {
        SubjectPair pair = pair(one, other, reader);
        List<SubjectView> seen = List.of(reader.require(pair.a()), reader.require(pair.b()));
        dossier.append(judging()
                .judge(
                        seen,
                        desks.ofKnown(reader).judged(pair),
                        Term.parse(Verdict.class, verdict),
                        reason.isBlank() ? null : reason.strip(),
                        never != null,
                        ImpreciseDate.parse(LocalDate.now(ZoneOffset.UTC).toString())));
        return Entering.redirect(then.equals(QUEUE) ? "/review" : PairView.address(pair));
    }

    private Judging judging() {
        try (Snapshot all = dossier.snapshot(Handling.CONFIDENTIAL)) {
            return Judging.as(desks.account(), all);
        }
    }

    @PostMapping("/review/skip")
    ModelAndView skip(@RequestParam SubjectId one, @RequestParam SubjectId other, Reader reader) {
        desks.skip(pair(one, other, reader));
        return Entering.redirect("/review");
    }

    @PostMapping("/review/undo")
    synchronized ModelAndView undo(@RequestParam RecordId record, Reader reader) {
        Optional<Statement> last = Judging.last(desks.ofKnown(reader).judged().values(), desks.account());
        Statement judgement =
                last.filter(s -> s.id().equals(record)).orElseThrow(() -> new Refused(409, "refused.no-record"));
        dossier.append(List.of(Judging.takeBack(judgement)));
        SubjectPair pair = SubjectPair.of(judgement.subject(), ((Judgement) judgement.payload()).other());
        return Entering.redirect(PairView.address(pair) + "?then=" + QUEUE);
    }
}
