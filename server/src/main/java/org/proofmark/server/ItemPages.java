package org.proofmark.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Filter;
import org.proofmark.model.FilterException;
import org.proofmark.model.FilterField;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Truth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The items of the dossier, and the page of each. */
@Controller
class ItemPages {
    static final List<String> SORTS = List.of("label", "class", "type", "model", "country", "documented-on");

    private final Desks desks;

    ItemPages(Desks desks) {
        this.desks = desks;
    }

    @GetMapping("/items")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "label") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Reader reader) {
        String by = SORTS.contains(sort) ? sort : "label";
        model.addAttribute("sorts", SORTS);
        model.addAttribute("fields", FilterField.all());
        model.addAttribute("listing", listing(q, by, page, reader));
        return "items";
    }

    private static Listing listing(String q, String sort, int page, Reader reader) {
        try {
            Filter filter = Filter.parse(q);
            Listing.Collector found = new Listing.Collector(Listing.by(sort), page);
            reader.snapshot().items(item -> {
                if (filter.test(item, recovery(item, reader)) == Truth.TRUE) {
                    found.accept(item);
                }
            });
            Listing listing = found.page(q, sort);
            listing.rows().forEach(reader::saw);
            return listing;
        } catch (FilterException e) {
            return Listing.problem(q, sort, e);
        }
    }

    private static @Nullable SubjectView recovery(SubjectView item, Reader reader) {
        SubjectId recovery = item.recovery();
        return recovery == null ? null : reader.snapshot().recoveries().get(recovery);
    }

    @GetMapping("/items/{id}")
    String item(@PathVariable SubjectId id, Model model, Reader reader) {
        SubjectView item = reader.require(id);
        if (!item.kind().equals("item")) {
            throw Refused.notFound("item");
        }
        SubjectPages.fill(model, item, reader);
        List<SubjectView> parts = reader.snapshot().referring(id, "container");
        parts.forEach(reader::saw);
        model.addAttribute("parts", parts);
        model.addAttribute("pairs", desks.about(id, reader));
        return "item";
    }
}
