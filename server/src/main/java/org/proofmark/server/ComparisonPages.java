package org.proofmark.server;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.proofmark.model.ItemClass;
import org.proofmark.model.SubjectView;
import org.proofmark.policy.Caveat;
import org.proofmark.report.ComparisonRequest;
import org.proofmark.report.GroupComparison;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Comparison of recoveries with a baseline: what is asked, how far it is, what came out. */
@Controller
class ComparisonPages {
    private static final int SHOWN = 20;
    private static final int LISTED = 200;

    private final Comparisons comparisons;

    ComparisonPages(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GetMapping("/compare")
    ModelAndView form(Reader reader) {
        return form(Typed.NOTHING, List.of(), new Problems(), reader);
    }

    private static ModelAndView form(Typed typed, List<String> ticked, Problems problems, Reader reader) {
        List<SubjectView> recoveries = reader.snapshot().recoveries().values().stream()
                .sorted(Listing.by("date"))
                .limit(LISTED)
                .toList();
        recoveries.forEach(reader::saw);
        ModelAndView page = new ModelAndView("compare");
        page.setStatus(
                problems.none()
                        ? org.springframework.http.HttpStatus.OK
                        : org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("recoveries", recoveries);
        page.addObject("more", reader.snapshot().recoveries().size() - recoveries.size());
        page.addObject("rows", Asked.ROWS);
        page.addObject("classes", ItemClass.values());
        page.addObject("attributes", String.join(", ", ComparisonRequest.ATTRIBUTES));
        page.addObject("typed", typed);
        page.addObject("ticked", ticked);
        page.addObject("problems", problems);
        return page;
    }

    @PostMapping("/compare")
    ModelAndView start(WebRequest request, Reader reader) {
        Sent sent = Sent.of(request);
        String[] ticks = request.getParameterValues("recovery");
        List<String> ticked = ticks == null ? List.of() : List.of(ticks);
        Problems problems = new Problems();
        ComparisonRequest asked = Asked.read(sent.typed(), ticked, reader, problems);
        return asked == null
                ? form(sent.typed(), ticked, problems, reader)
                : Entering.redirect("/compare/" + comparisons.start(asked, reader.clearance()));
    }

    @GetMapping("/compare/{name}")
    String result(@PathVariable String name, Model model, Reader reader, HttpServletResponse response) {
        Run<GroupComparison> run = comparisons.named(name, reader.clearance());
        if (run.isCancelled()) {
            throw new Refused(410, "refused.cancelled");
        }
        GroupComparison result = run.result();
        model.addAttribute("name", name);
        if (result == null) {
            response.setHeader("Refresh", "2");
            model.addAttribute("percent", run.percent());
            return "comparing";
        }
        Caveat caveat = result.caveat();
        reader.saw(caveat);
        model.addAttribute("result", result);
        model.addAttribute("judged", result.judgements());
        model.addAttribute("figures", new ComparisonWords(reader.words()));
        model.addAttribute(
                "findings",
                result.commonality().findings().stream().limit(SHOWN).toList());
        model.addAttribute("cuts", cuts(result, reader));
        return "comparison";
    }

    /** The smallest sets of items in words: each item by its name. */
    private static List<List<Shown>> cuts(GroupComparison result, Reader reader) {
        List<List<Shown>> sets = new ArrayList<>();
        result.links().cuts().byItem().ifPresent(cut -> cut.sets()
                .forEach(set -> sets.add(set.stream()
                        .map(r -> {
                            SubjectView item = result.items().get(r.id());
                            return item == null ? new Shown(r.id(), null, true) : reader.link(item.id());
                        })
                        .sorted(Comparator.comparing(Shown::text))
                        .toList())));
        return sets;
    }

    @PostMapping("/compare/{name}/cancel")
    ModelAndView cancel(@PathVariable String name, Reader reader) {
        comparisons.named(name, reader.clearance()).cancel();
        return Entering.redirect("/compare");
    }

    static Stream<String> attributes(String text) {
        return Stream.of(text.split("[,\\s]+")).map(String::strip).filter(a -> !a.isEmpty());
    }
}
