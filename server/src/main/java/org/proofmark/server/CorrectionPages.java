package org.proofmark.server;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.proofmark.model.Body;
import org.proofmark.model.Draft;
import org.proofmark.model.RecordId;
import org.proofmark.model.Source;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Correction of a record: a form with the old values, which makes a record that supersedes it. The old one stays in the history. */
@Controller
class CorrectionPages {
    /** The extra attribute in which a correction keeps its reason. */
    static final String REASON = "correction-reason";

    private final Entering entering;

    CorrectionPages(Entering entering) {
        this.entering = entering;
    }

    @GetMapping("/subjects/{id}/records/{record}/correct")
    ModelAndView form(@PathVariable SubjectId id, @PathVariable RecordId record, Reader reader) {
        return entering.blank(plan(reader.require(id), counting(id, record, reader)), reader);
    }

    @PostMapping("/subjects/{id}/records/{record}/correct")
    ModelAndView send(@PathVariable SubjectId id, @PathVariable RecordId record, WebRequest request, Reader reader) {
        Statement old = counting(id, record, reader);
        return entering.send(plan(reader.require(id), old), Sent.of(request), reader);
    }

    /** A record that counts; throws {@link Refused} for one that was superseded or taken back meanwhile. */
    static Statement counting(SubjectId subject, RecordId record, Reader reader) {
        return reader.profile(subject).groups().stream()
                .flatMap(g -> g.ranked().stream())
                .filter(s -> s.id().equals(record))
                .findFirst()
                .orElseThrow(() -> new Refused(409, "refused.no-record"));
    }

    private static EntryForm plan(SubjectView subject, Statement old) {
        String type = old.envelope().type();
        String page = Words.address(subject);
        return new EntryForm(
                "correct." + type,
                "/subjects/" + subject.id() + "/records/" + old.id() + "/correct",
                page,
                List.of(new EntryForm.Part("type." + type, Section.correcting(type, old.payload()))),
                old.payload() instanceof Source,
                old.envelope(),
                true,
                false,
                a -> new EntryForm.Outcome(List.of(correction(old, type, a)), page));
    }

    private static Draft correction(Statement old, String type, EntryForm.Answers answers) {
        Map<String, String> attributes = new TreeMap<>(old.body().attributes());
        attributes.put(REASON, String.valueOf(answers.typed().text("reason")));
        Body body = new Body(
                answers.payload(type),
                attributes,
                old.body().locator(),
                old.body().unknown());
        if (answers.provenance() != null) {
            return answers.provenance().draft(old.subject(), body).superseding(old.id());
        }
        return new Draft(
                old.subject(),
                body,
                old.envelope().source(),
                old.envelope().statedAt(),
                old.envelope().handling(),
                old.envelope().grade(),
                old.envelope().synthetic(),
                old.id());
    }
}
