package org.proofmark.server;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Draft;
import org.proofmark.model.Payload;
import org.proofmark.model.RecordType;
import org.proofmark.model.Source;
import org.proofmark.model.SubjectId;
import org.proofmark.policy.Caveat;
import org.proofmark.store.Dossier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Shows forms and stores what is sent: all of it as one action, or nothing and the form again with what is wrong. */
final class Entering {
    private static final int LATEST = 10;

    private final Dossier dossier;
    private final Photographs photographs;
    private final Once once = new Once();
    private final AtomicReference<@Nullable SubjectId> usualSource = new AtomicReference<>();
    private final ConcurrentLinkedDeque<Latest> latest = new ConcurrentLinkedDeque<>();

    Entering(Dossier dossier, Photographs photographs) {
        this.dossier = dossier;
        this.photographs = photographs;
    }

    /** Something entered since the server was started. */
    public record Latest(Instant at, String type, SubjectId subject) {}

    /** What was entered last, newest first. */
    List<Latest> latest() {
        return List.copyOf(latest);
    }

    ModelAndView blank(EntryForm plan, Reader reader) {
        return page(plan, Typed.NOTHING, new Problems(), List.of(), Keys.secret(), reader);
    }

    ModelAndView send(EntryForm plan, Sent sent, Reader reader) {
        Problems problems = new Problems();
        List<Photographs.Kept> kept = photographs.keep(sent.kept(), sent.files());
        String form = sent.typed().raw("once");
        if (!sent.typed().ticked("check")) {
            String address = once.doing(form, () -> store(plan, sent.typed(), kept, reader, problems));
            if (address != null) {
                return redirect(address);
            }
        }
        return page(plan, sent.typed(), problems, kept, form, reader);
    }

    static ModelAndView redirect(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    private @Nullable String store(
            EntryForm plan, Typed typed, List<Photographs.Kept> kept, Reader reader, Problems problems) {
        Map<String, Payload> payloads = new LinkedHashMap<>();
        for (EntryForm.Part part : plan.parts()) {
            Payload payload = part.section().payload(typed, reader, problems);
            if (payload != null) {
                payloads.put(part.section().prefix(), payload);
            }
        }
        if (plan.reason() && typed.text("reason") == null) {
            problems.add("reason", reader.words().say("problem.no-reason"));
        }
        if (plan.photographs() && plan.parts().isEmpty() && kept.isEmpty()) {
            problems.add("files", reader.words().say("problem.no-files"));
        }
        Provenance provenance = plan.ownSource() ? null : Provenance.read(typed, reader, problems);
        if (!problems.none()) {
            return null;
        }
        EntryForm.Outcome outcome = plan.outcome().apply(new EntryForm.Answers(typed, payloads, provenance, kept));
        List<Draft> drafts = new ArrayList<>();
        if (provenance != null && provenance.newSource() != null) {
            drafts.add(provenance.newSource());
        }
        drafts.addAll(outcome.drafts());
        dossier.append(drafts);
        if (provenance != null) {
            usualSource.set(provenance.source());
        }
        remember(outcome.drafts());
        return outcome.address();
    }

    private void remember(List<Draft> drafts) {
        // An account that answers for the first time introduces itself before.
        Draft first = drafts.stream()
                .filter(d -> !(d.body().payload() instanceof Source))
                .findFirst()
                .orElseGet(drafts::getFirst);
        latest.addFirst(new Latest(Instant.now(), RecordType.nameOf(first.body().payload()), first.subject()));
        while (latest.size() > LATEST) {
            latest.removeLast();
        }
    }

    private ModelAndView page(
            EntryForm plan, Typed typed, Problems problems, List<Photographs.Kept> kept, String form, Reader reader) {
        List<Form.Group> groups = plan.parts().stream()
                .map(p -> new Form.Group(
                        reader.words().say(p.legend()),
                        p.section().optional(),
                        p.section().inputs(reader)))
                .toList();
        reader.saw(new Caveat(Provenance.handling(typed, new Problems()), typed.ticked("synthetic")));
        ModelAndView page = new ModelAndView("form");
        page.setStatus(problems.none() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject(
                "form",
                new Form(
                        reader.words().say(plan.heading()),
                        plan.action(),
                        plan.back(),
                        groups,
                        plan.ownSource() ? List.of() : Provenance.inputs(reader, plan.before(), usualSource.get()),
                        plan.ownSource() ? List.of() : Provenance.NEW_SOURCE.inputs(reader),
                        plan.reason(),
                        plan.photographs(),
                        kept,
                        form,
                        typed,
                        problems,
                        reader.words()));
        return page;
    }
}
