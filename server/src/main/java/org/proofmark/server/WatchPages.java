package org.proofmark.server;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.proofmark.exchange.Alert;
import org.proofmark.exchange.AlertTable;
import org.proofmark.exchange.Answering;
import org.proofmark.exchange.Watches;
import org.proofmark.model.Draft;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Sighting;
import org.proofmark.model.SubjectId;
import org.proofmark.policy.Caveat;
import org.proofmark.store.Dossier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** The watch list: what people look for, and what came under it until somebody answers. */
@Controller
class WatchPages {
    private final Dossier dossier;
    private final Entering entering;

    WatchPages(Dossier dossier, Entering entering) {
        this.dossier = dossier;
        this.entering = entering;
    }

    @GetMapping("/watches")
    String watches(Model model, Reader reader) {
        List<Watches.Watched> all = all(reader);
        model.addAttribute("watches", all);
        model.addAttribute("account", dossier.author().account());
        model.addAttribute("open", all.stream().mapToInt(w -> w.open().size()).sum());
        return "watches";
    }

    /** What is open, to hand on; the file's name says how it is to be handled. */
    @GetMapping("/watches.csv")
    ResponseEntity<String> table(Reader reader) {
        List<Alert> open = all(reader).stream().flatMap(w -> w.open().stream()).toList();
        String name =
                "alerts-" + reader.caveat().handling().term() + (reader.caveat().synthetic() ? "-synthetic" : "");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .body(AlertTable.csv(open));
    }

    private List<Watches.Watched> all(Reader reader) {
        List<Watches.Watched> all = new Watches(dossier, reader.snapshot()).all();
        for (Watches.Watched watched : all) {
            reader.saw(watched.view());
            watched.alerts().forEach(a -> saw(a, reader));
        }
        return all;
    }

    private static void saw(Alert alert, Reader reader) {
        reader.saw(new Caveat(alert.handling(), alert.synthetic()));
        if (alert.recovery() != null) {
            reader.saw(alert.recovery());
        }
    }

    @GetMapping("/entry/watch")
    ModelAndView entry(Reader reader) {
        return entering.blank(entry(), reader);
    }

    @PostMapping("/entry/watch")
    ModelAndView entry(WebRequest request, Reader reader) {
        return entering.send(entry(), Sent.of(request), reader);
    }

    private static EntryForm entry() {
        List<EntryForm.Part> parts = List.of(new EntryForm.Part("type.watch", Section.of("watch")));
        return new EntryForm("entry.watch", "/entry/watch", "/watches", parts, false, null, false, false, a -> {
            Draft draft = a.word().draft(SubjectId.random(), a.payload("watch"));
            return new EntryForm.Outcome(List.of(draft), "/watches");
        });
    }

    @GetMapping("/watches/{watch}/answer/{item}")
    ModelAndView answer(@PathVariable SubjectId watch, @PathVariable SubjectId item, Reader reader) {
        return entering.blank(answering(watch, item, reader), reader);
    }

    @PostMapping("/watches/{watch}/answer/{item}")
    synchronized ModelAndView answer(
            @PathVariable SubjectId watch, @PathVariable SubjectId item, WebRequest request, Reader reader) {
        return entering.send(answering(watch, item, reader), Sent.of(request), reader);
    }

    /** Takes back what the account answered, and nothing that others did. */
    @PostMapping("/watches/{watch}/undo/{item}")
    synchronized ModelAndView undo(@PathVariable SubjectId watch, @PathVariable SubjectId item, Reader reader) {
        List<Draft> back = Answering.in(dossier).takeBack(alert(watch, item, reader), null);
        if (back.isEmpty()) {
            throw new Refused(409, "refused.no-record");
        }
        dossier.append(back);
        return Entering.redirect("/watches");
    }

    private Alert alert(SubjectId watch, SubjectId item, Reader reader) {
        Watches.Watched watched = new Watches(dossier, reader.snapshot()).one(watch);
        Alert alert = watched == null
                ? null
                : watched.alerts().stream()
                        .filter(a -> a.item().id().equals(item))
                        .findFirst()
                        .orElse(null);
        if (alert == null) {
            throw Refused.notFound("alert");
        }
        saw(alert, reader);
        return alert;
    }

    private EntryForm answering(SubjectId watch, SubjectId item, Reader reader) {
        Alert alert = alert(watch, item, reader);
        Section section = Section.of("sighting").fixing("item", item);
        return new EntryForm(
                "watches.answer",
                "/watches/" + watch + "/answer/" + item,
                "/watches",
                List.of(new EntryForm.Part("type.sighting", section)),
                true,
                null,
                false,
                false,
                a -> new EntryForm.Outcome(answer(alert, (Sighting) a.payload("sighting")), "/watches"));
    }

    private List<Draft> answer(Alert alert, Sighting given) {
        ImpreciseDate today = ImpreciseDate.parse(LocalDate.now(ZoneOffset.UTC).toString());
        return Answering.in(dossier).answer(alert, given.verdict(), given.reason(), today);
    }
}
