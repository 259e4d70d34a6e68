package org.proofmark.server;

import java.util.List;
import org.proofmark.model.Profile;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of any subject that has no page of its own kind: sources, imports, photographs, companies; and the list of sources. */
@Controller
class SubjectPages {

    @GetMapping("/subjects/{id}")
    ModelAndView subject(@PathVariable SubjectId id, Model model, Reader reader) {
        SubjectView subject = reader.require(id);
        if (subject.kind().equals("item") || subject.kind().equals("recovery")) {
            return Entering.redirect(Words.address(subject));
        }
        fill(model, subject, reader);
        return new ModelAndView("subject", model.asMap());
    }

    @GetMapping("/sources")
    String sources(Model model, Reader reader) {
        List<SubjectView> sources =
                reader.snapshot().subjects("source").sorted(Listing.by("label")).toList();
        sources.forEach(reader::saw);
        model.addAttribute("sources", sources);
        return "sources";
    }

    /** What every page of a subject shows: what is stated about it, its photographs, its records. */
    static void fill(Model model, SubjectView subject, Reader reader) {
        Profile profile = reader.profile(subject.id());
        List<SubjectView> media = reader.snapshot().referring(subject.id(), "of");
        media.forEach(reader::saw);
        model.addAttribute("subject", subject);
        model.addAttribute("profile", profile);
        model.addAttribute("history", reader.history(subject.id(), profile));
        model.addAttribute(
                "photographs", media.stream().filter(Originals::isPicture).toList());
        model.addAttribute(
                "files", media.stream().filter(m -> !Originals.isPicture(m)).toList());
        model.addAttribute("addable", StatementPages.ADDABLE.getOrDefault(subject.kind(), List.of()));
    }
}
