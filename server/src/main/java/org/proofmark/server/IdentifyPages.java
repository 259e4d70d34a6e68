package org.proofmark.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalogue.Clue;
import org.proofmark.catalogue.Proposal;
import org.proofmark.model.Draft;
import org.proofmark.model.Identification;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** The identification aid: what an item may be, from its marks and what can be seen. It proposes; a person identifies. */
@Controller
class IdentifyPages {
    private final Aid aid;
    private final Entering entering;

    IdentifyPages(Aid aid, Entering entering) {
        this.aid = aid;
        this.entering = entering;
    }

    @GetMapping("/identify")
    ModelAndView page(
            @RequestParam(required = false) @Nullable SubjectId item, WebRequest request, Model model, Reader reader) {
        SubjectView about = item == null ? null : item(item, reader);
        ClueForm sent = ClueForm.of(request.getParameterMap());
        ClueForm form = sent.isEmpty() && about != null ? ClueForm.of(about) : sent;
        Map<String, Fault> faults = new LinkedHashMap<>();
        List<Clue> clues = form.clues(faults);
        model.addAttribute("item", about);
        model.addAttribute("marks", form.marks(reader.words()));
        model.addAttribute("calibre", form.calibre(reader.words()));
        model.addAttribute("features", form.features(reader.words()));
        model.addAttribute("faults", faults);
        if (!form.isEmpty() && faults.isEmpty()) {
            show(aid.propose(clues), about, form, model);
        }
        return new ModelAndView(
                "identify", model.asMap(), faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static void show(Proposal proposal, @Nullable SubjectView item, ClueForm form, Model model) {
        switch (proposal) {
            case Proposal.CannotBeSaid none -> model.addAttribute("unsaid", none);
            case Proposal.Ranked ranked -> {
                model.addAttribute("ranked", ranked);
                if (item != null) {
                    identification(ranked).ifPresent(common -> {
                        model.addAttribute("common", stated(common));
                        model.addAttribute("record", "/items/" + item.id() + "/proposal?" + form.query());
                    });
                }
            }
        }
    }

    /** What a record of the proposal would state: what all candidates that are not told apart have in common. */
    private static Optional<Identification> identification(Proposal.Ranked ranked) {
        SubjectId any = SubjectId.random();
        return ranked.draft(any, any).map(draft -> (Identification) draft.body().payload());
    }

    private static String stated(Identification common) {
        return Stream.of(common.model(), common.maker(), common.country())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("; "));
    }

    @GetMapping("/items/{id}/proposal")
    ModelAndView form(@PathVariable SubjectId id, WebRequest request, Reader reader) {
        return entering.blank(plan(item(id, reader), request), reader);
    }

    @PostMapping("/items/{id}/proposal")
    ModelAndView send(@PathVariable SubjectId id, WebRequest request, Reader reader) {
        return entering.send(plan(item(id, reader), request), Sent.of(request), reader);
    }

    private EntryForm plan(SubjectView item, WebRequest request) {
        ClueForm form = ClueForm.of(request.getParameterMap());
        String page = Words.address(item);
        return new EntryForm(
                "entry.proposal",
                page + "/proposal?" + form.query(),
                page,
                List.of(),
                false,
                null,
                false,
                false,
                a -> new EntryForm.Outcome(List.of(record(item.id(), form, a.word())), page));
    }

    /** Worked out again when it is stored: what the browser sends back is the clues, not the proposal. */
    private Draft record(SubjectId item, ClueForm form, Provenance word) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        List<Clue> clues = form.clues(faults);
        Optional<Draft> draft = faults.isEmpty() && aid.propose(clues) instanceof Proposal.Ranked ranked
                ? ranked.draft(item, word.source())
                : Optional.empty();
        return draft.map(d -> word.draft(item, d.body())).orElseThrow(() -> Refused.notFound("proposal"));
    }

    private static SubjectView item(SubjectId id, Reader reader) {
        SubjectView item = reader.require(id);
        if (!item.kind().equals("item")) {
            throw Refused.notFound("item");
        }
        return item;
    }
}
