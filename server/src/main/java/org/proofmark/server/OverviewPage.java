package org.proofmark.server;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.proofmark.model.SubjectView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what the dossier holds, where its sources disagree, what came in last. */
@Controller
class OverviewPage {
    private static final int SHOWN = 10;

    private final Entering entering;

    OverviewPage(Entering entering) {
        this.entering = entering;
    }

    /** How many items of a class: records, and things they stand for. */
    public record ClassCount(String itemClass, long items, long things) {
        ClassCount plus(SubjectView item) {
            return new ClassCount(itemClass, items + 1, things + item.quantity());
        }
    }

    @GetMapping("/")
    String overview(Model model, Reader reader) {
        Map<String, ClassCount> classes = new TreeMap<>();
        AtomicLong conflicts = new AtomicLong();
        reader.snapshot().items(i -> {
            reader.saw(i);
            String name = String.valueOf(i.value("class"));
            classes.merge(name, new ClassCount(name, 0, 0).plus(i), (old, one) -> old.plus(i));
            if (!i.conflicts().isEmpty()) {
                conflicts.incrementAndGet();
            }
        });
        List<SubjectView> recoveries =
                List.copyOf(reader.snapshot().recoveries().values());
        recoveries.forEach(reader::saw);
        model.addAttribute("classes", classes.values());
        model.addAttribute("recoveries", recoveries.size());
        model.addAttribute("conflicts", conflicts.get());
        model.addAttribute(
                "disputed",
                recoveries.stream().filter(r -> !r.conflicts().isEmpty()).count());
        model.addAttribute(
                "newest",
                recoveries.stream()
                        .filter(r -> r.value("date") != null)
                        .sorted(Listing.by("date"))
                        .limit(SHOWN)
                        .toList());
        model.addAttribute("latest", entering.latest());
        model.addAttribute(
                "batches",
                reader.snapshot()
                        .subjects("batch")
                        .sorted(Comparator.comparing(SubjectView::id))
                        .limit(SHOWN)
                        .toList());
        return "overview";
    }

    /** Where the choice of reader, language or blindness leads: back to the page it was made on. */
    @GetMapping({"/as", "/lang", "/blind"})
    org.springframework.web.servlet.ModelAndView as(@RequestParam(defaultValue = "/") String back) {
        boolean ours = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        return Entering.redirect(ours ? back : "/");
    }
}
