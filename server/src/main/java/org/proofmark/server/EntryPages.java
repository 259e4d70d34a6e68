package org.proofmark.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Draft;
import org.proofmark.model.Payload;
import org.proofmark.model.Source;
import org.proofmark.model.SubjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Entry of new subjects: a recovery, an item with its marks and photographs, a source. */
@Controller
class EntryPages {
    private static final int MARKS = 3;
    private static final int CLAIMS = 2;

    private final Entering entering;
    private final Photographs photographs;

    EntryPages(Entering entering, Photographs photographs) {
        this.entering = entering;
        this.photographs = photographs;
    }

    @GetMapping("/entry/recovery")
    ModelAndView recovery(Reader reader) {
        return entering.blank(recovery(), reader);
    }

    @PostMapping("/entry/recovery")
    ModelAndView recovery(WebRequest request, Reader reader) {
        return entering.send(recovery(), Sent.of(request), reader);
    }

    private EntryForm recovery() {
        List<EntryForm.Part> parts = new ArrayList<>();
        parts.add(new EntryForm.Part("type.recovery", Section.of("recovery")));
        for (int i = 1; i <= CLAIMS; i++) {
            parts.add(new EntryForm.Part("entry.claim", Section.optional("claim" + i, "claim", Map.of())));
        }
        return new EntryForm(
                "entry.recovery", "/entry/recovery", "/recoveries", parts, false, null, false, false, a -> {
                    SubjectId id = SubjectId.random();
                    return new EntryForm.Outcome(drafts(id, a), "/recoveries/" + id);
                });
    }

    @GetMapping("/entry/item")
    ModelAndView item(@RequestParam(required = false) @Nullable SubjectId recovery, Reader reader) {
        return entering.blank(item(recovery), reader);
    }

    @PostMapping("/entry/item")
    ModelAndView item(@RequestParam(required = false) @Nullable SubjectId recovery, WebRequest request, Reader reader) {
        return entering.send(item(recovery), Sent.of(request), reader);
    }

    private EntryForm item(@Nullable SubjectId recovery) {
        Section item = Section.of("item");
        List<EntryForm.Part> parts = new ArrayList<>();
        parts.add(new EntryForm.Part(
                "type.item", recovery == null ? item : item.starting(Map.of("recovery", recovery.toString()))));
        for (int i = 1; i <= MARKS; i++) {
            Map<String, String> initial = Map.of("type", "serial", "state", "read", "writing", "literal");
            parts.add(new EntryForm.Part("entry.mark", Section.optional("mark" + i, "mark", initial)));
        }
        parts.add(new EntryForm.Part(
                "entry.identification", Section.optional("identification", "identification", Map.of())));
        String back = recovery == null ? "/items" : "/recoveries/" + recovery;
        String action = recovery == null ? "/entry/item" : "/entry/item?recovery=" + recovery;
        return new EntryForm("entry.item", action, back, parts, false, null, false, true, a -> {
            SubjectId id = SubjectId.random();
            List<Draft> drafts = drafts(id, a);
            a.photographs()
                    .forEach(k -> drafts.add(a.word().draft(SubjectId.random(), photographs.media(k, id, null))));
            return new EntryForm.Outcome(drafts, "/items/" + id);
        });
    }

    private static List<Draft> drafts(SubjectId id, EntryForm.Answers answers) {
        List<Draft> drafts = new ArrayList<>();
        for (Payload payload : answers.payloads().values()) {
            drafts.add(answers.word().draft(id, payload));
        }
        return drafts;
    }

    @GetMapping("/entry/source")
    ModelAndView source(Reader reader) {
        return entering.blank(source(), reader);
    }

    @PostMapping("/entry/source")
    ModelAndView source(WebRequest request, Reader reader) {
        return entering.send(source(), Sent.of(request), reader);
    }

    private static EntryForm source() {
        List<EntryForm.Part> parts = List.of(new EntryForm.Part("type.source", Section.of("source")));
        return new EntryForm("entry.source", "/entry/source", "/sources", parts, true, null, false, false, a -> {
            SubjectId id = SubjectId.random();
            return new EntryForm.Outcome(List.of(Draft.ofSource(id, (Source) a.payload("source"))), "/subjects/" + id);
        });
    }
}
