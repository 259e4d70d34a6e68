package org.proofmark.server;

import java.util.List;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Further photographs of a subject. */
@Controller
class PhotographPages {
    private final Entering entering;
    private final Photographs photographs;

    PhotographPages(Entering entering, Photographs photographs) {
        this.entering = entering;
        this.photographs = photographs;
    }

    @GetMapping("/subjects/{id}/photographs")
    ModelAndView form(@PathVariable SubjectId id, Reader reader) {
        return entering.blank(plan(reader.require(id)), reader);
    }

    @PostMapping("/subjects/{id}/photographs")
    ModelAndView send(@PathVariable SubjectId id, WebRequest request, Reader reader) {
        return entering.send(plan(reader.require(id)), Sent.of(request), reader);
    }

    private EntryForm plan(SubjectView subject) {
        String page = Words.address(subject);
        return new EntryForm(
                "add.photographs",
                "/subjects/" + subject.id() + "/photographs",
                page,
                List.of(),
                false,
                null,
                false,
                true,
                a -> new EntryForm.Outcome(
                        a.photographs().stream()
                                .map(k -> a.word()
                                        .draft(
                                                SubjectId.random(),
                                                photographs.media(
                                                        k,
                                                        subject.id(),
                                                        a.typed().text("shows"))))
                                .toList(),
                        page));
    }
}
