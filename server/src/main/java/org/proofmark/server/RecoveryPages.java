package org.proofmark.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proofmark.model.Filter;
import org.proofmark.model.FilterException;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Truth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The recoveries of the dossier, and the page of each. */
@Controller
class RecoveryPages {
    static final List<String> SORTS = List.of("date", "name", "place", "country", "type");

    @GetMapping("/recoveries")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "date") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Reader reader) {
        String by = SORTS.contains(sort) ? sort : "date";
        model.addAttribute("sorts", SORTS);
        model.addAttribute("items", itemCounts(reader));
        model.addAttribute("listing", listing(q, by, page, reader));
        return "recoveries";
    }

    private static Listing listing(String q, String sort, int page, Reader reader) {
        try {
            Filter filter = Filter.parse(q);
            Listing.Collector found = new Listing.Collector(Listing.by(sort), page);
            for (SubjectView recovery : reader.snapshot().recoveries().values()) {
                if (filter.test(recovery, recovery) == Truth.TRUE) {
                    found.accept(recovery);
                }
            }
            Listing listing = found.page(q, sort);
            listing.rows().forEach(reader::saw);
            return listing;
        } catch (FilterException e) {
            return Listing.problem(q, sort, e);
        }
    }

    private static Map<SubjectId, Long> itemCounts(Reader reader) {
        Map<SubjectId, Long> counts = new HashMap<>();
        reader.snapshot().items(i -> {
            SubjectId recovery = i.recovery();
            if (recovery != null) {
                counts.merge(recovery, 1L, Long::sum);
            }
        });
        return counts;
    }

    @GetMapping("/recoveries/{id}")
    String recovery(@PathVariable SubjectId id, Model model, Reader reader) {
        SubjectView recovery = reader.require(id);
        if (!recovery.kind().equals("recovery")) {
            throw Refused.notFound("recovery");
        }
        SubjectPages.fill(model, recovery, reader);
        List<SubjectView> items = reader.snapshot().referring(id, "recovery").stream()
                .filter(v -> v.kind().equals("item"))
                .sorted(Listing.by("label"))
                .toList();
        items.forEach(reader::saw);
        model.addAttribute("itemTotal", items.size());
        model.addAttribute("items", items.stream().limit(Listing.ROWS).toList());
        return "recovery";
    }
}
