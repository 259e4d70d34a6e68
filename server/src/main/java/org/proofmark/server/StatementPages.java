package org.proofmark.server;

import java.util.List;
import java.util.Map;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** One more statement about a subject that is known: a further mark, or what another source says of the same thing. */
@Controller
class StatementPages {
    /** What can be added to a subject of each kind. */
    static final Map<String, List<String>> ADDABLE = Map.of(
            "item", List.of("mark", "identification", "claim", "containment", "external-id", "item"),
            "recovery", List.of("claim", "external-id", "recovery"));

    private final Entering entering;

    StatementPages(Entering entering) {
        this.entering = entering;
    }

    @GetMapping("/subjects/{id}/add/{type}")
    ModelAndView form(@PathVariable SubjectId id, @PathVariable String type, WebRequest request, Reader reader) {
        return entering.blank(plan(reader.require(id), type, Sent.of(request).typed()), reader);
    }

    @PostMapping("/subjects/{id}/add/{type}")
    ModelAndView send(@PathVariable SubjectId id, @PathVariable String type, WebRequest request, Reader reader) {
        return entering.send(plan(reader.require(id), type, Typed.NOTHING), Sent.of(request), reader);
    }

    /** What the address gives of an identification stands in the form at first: a person looks at it and sends it. */
    private static EntryForm plan(SubjectView subject, String type, Typed given) {
        if (!ADDABLE.getOrDefault(subject.kind(), List.of()).contains(type)) {
            throw Refused.notFound("form");
        }
        Section section = Section.of(type);
        if (type.equals("mark")) {
            section = section.starting(Map.of("type", "serial", "state", "read", "writing", "literal"));
        }
        if (type.equals("identification")) {
            section = section.starting(given.texts());
        }
        String page = Words.address(subject);
        return new EntryForm(
                "add." + type,
                "/subjects/" + subject.id() + "/add/" + type,
                page,
                List.of(new EntryForm.Part("type." + type, section)),
                false,
                null,
                false,
                false,
                a -> new EntryForm.Outcome(List.of(a.word().draft(subject.id(), a.payload(type))), page));
    }
}
