package org.proofmark.server;

import java.util.List;
import org.proofmark.model.RecordId;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Decisions about records, which are records too: taking one back, preferring one of several, undoing an import. */
@Controller
class DecisionPages {
    private final Entering entering;

    DecisionPages(Entering entering) {
        this.entering = entering;
    }

    @GetMapping("/subjects/{id}/records/{record}/{decision:retract|prefer}")
    ModelAndView form(
            @PathVariable SubjectId id, @PathVariable RecordId record, @PathVariable String decision, Reader reader) {
        return entering.blank(plan(id, record, decision, reader), reader);
    }

    @PostMapping("/subjects/{id}/records/{record}/{decision:retract|prefer}")
    ModelAndView send(
            @PathVariable SubjectId id,
            @PathVariable RecordId record,
            @PathVariable String decision,
            WebRequest request,
            Reader reader) {
        return entering.send(plan(id, record, decision, reader), Sent.of(request), reader);
    }

    private static EntryForm plan(SubjectId id, RecordId record, String decision, Reader reader) {
        CorrectionPages.counting(id, record, reader);
        Section section = decision.equals("retract")
                ? Section.of("retraction").fixing("record", record)
                : Section.of("preference").fixing("preferred", record);
        return plan(reader.require(id), section, "/records/" + record + "/" + decision, decision);
    }

    @GetMapping("/subjects/{id}/undo")
    ModelAndView undo(@PathVariable SubjectId id, Reader reader) {
        return entering.blank(undoing(id, reader), reader);
    }

    @PostMapping("/subjects/{id}/undo")
    ModelAndView undo(@PathVariable SubjectId id, WebRequest request, Reader reader) {
        return entering.send(undoing(id, reader), Sent.of(request), reader);
    }

    private static EntryForm undoing(SubjectId id, Reader reader) {
        SubjectView batch = reader.require(id);
        if (!batch.kind().equals("batch")) {
            throw Refused.notFound("batch");
        }
        return plan(batch, Section.of("retraction").fixing("batch", id), "/undo", "undo");
    }

    private static EntryForm plan(SubjectView subject, Section section, String path, String decision) {
        String page = Words.address(subject);
        return new EntryForm(
                "decide." + decision,
                "/subjects/" + subject.id() + path,
                page,
                List.of(new EntryForm.Part("type." + section.type().name(), section)),
                false,
                null,
                false,
                false,
                a -> new EntryForm.Outcome(
                        List.of(a.word().draft(subject.id(), a.payload(section.prefix()))),
                        decision.equals("undo") ? "/" : page));
    }
}
