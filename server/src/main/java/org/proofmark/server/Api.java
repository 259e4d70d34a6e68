package org.proofmark.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.proofmark.catalogue.CatalogueException;
import org.proofmark.catalogue.Clue;
import org.proofmark.exchange.Clues;
import org.proofmark.exchange.ProposalTree;
import org.proofmark.exchange.ReadAnswer;
import org.proofmark.ledger.Canonical;
import org.proofmark.model.FilterException;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.store.Dossier;
import org.proofmark.store.DossierException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

/** The same questions for other programs, answered in JSON: what {@code --json} prints on the command line. */
@Controller
class Api {
    private static final Logger LOG = Logger.getLogger(Api.class.getName());
    private static final int SHOWN = 100;
    private static final int TEXTS = 10;
    private static final String ADDRESSES = "/api/search, /api/read and /api/identify";

    private final Dossier dossier;
    private final Aid aid;

    Api(Dossier dossier, Aid aid) {
        this.dossier = dossier;
        this.aid = aid;
    }

    @GetMapping("/api/search")
    ResponseEntity<byte[]> search(WebRequest request, Reader reader) {
        requireKnown(request, MarkForm.PARAMETERS);
        MarkForm form = new MarkForm(Sent.of(request).typed());
        boolean headstamp = form.asksForHeadstamp();
        return json(
                HttpStatus.OK,
                about(
                        "q",
                        () -> headstamp
                                ? form.headstamps(SHOWN)
                                        .in(dossier, reader.snapshot())
                                        .tree()
                                : form.search(SHOWN)
                                        .in(dossier, reader.snapshot())
                                        .tree()));
    }

    @GetMapping("/api/read")
    ResponseEntity<byte[]> read(WebRequest request) {
        requireKnown(request, List.of("reading", "technique", "against", "limit"));
        Typed typed = Sent.of(request).typed();
        String technique = typed.text("technique");
        int limit = MarkForm.number(typed, "limit", TEXTS, 1, 1000);
        return json(HttpStatus.OK, about("reading", () -> ReadAnswer.of(
                        typed.raw("reading"), technique == null ? "unknown" : technique, typed.text("against"), limit)
                .tree()));
    }

    @GetMapping("/api/identify")
    ResponseEntity<byte[]> identify(WebRequest request) {
        requireKnown(request, List.of("mark", "calibre", "feature"));
        List<Clue> clues = new ArrayList<>();
        for (String mark : values(request, "mark")) {
            clues.add(about("mark", () -> Clues.mark(mark)));
        }
        for (String feature : values(request, "feature")) {
            clues.add(about("feature", () -> Clues.feature(feature)));
        }
        for (String calibre : values(request, "calibre")) {
            clues.add(new Clue.Calibre(calibre));
        }
        return json(HttpStatus.OK, ProposalTree.of(aid.propose(clues)));
    }

    /** Whatever else is asked below this address. */
    @RequestMapping("/api/**")
    ResponseEntity<byte[]> other(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads
                ? json(
                        HttpStatus.NOT_FOUND,
                        new Fault(
                                        "There is nothing under this address.",
                                        request.getRequestURI(),
                                        null,
                                        "Ask " + ADDRESSES + ".",
                                        null)
                                .tree())
                : json(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        new Fault(
                                        "This address takes GET only.",
                                        request.getMethod(),
                                        null,
                                        "Send the question as a GET.",
                                        null)
                                .tree());
    }

    /** A misspelt parameter must not pass for one that was left out: the answer would be to another question. */
    private static void requireKnown(WebRequest request, List<String> known) {
        for (String name : new TreeSet<>(request.getParameterMap().keySet())) {
            if (!known.contains(name) && !name.equals("as")) {
                throw new BadParameter(
                        name, "There is no parameter '" + name + "'.", "Use " + String.join(", ", known) + " or as.");
            }
        }
    }

    private static List<String> values(WebRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Stream.of(values).filter(v -> !v.isBlank()).toList();
    }

    /** Errors of the modules below do not know under which name they were asked. */
    private static <T> T about(String parameter, Supplier<T> answer) {
        try {
            return answer.get();
        } catch (IllegalArgumentException | InvalidRecordException | FilterException e) {
            throw new Unanswerable(Fault.of(e, parameter));
        }
    }

    /** A question that a module below refused, with its parameter. */
    static final class Unanswerable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Fault fault;

        Unanswerable(Fault fault) {
            super(fault.what());
            this.fault = fault;
        }
    }

    @ExceptionHandler
    ResponseEntity<byte[]> bad(Unanswerable e) {
        return json(HttpStatus.BAD_REQUEST, e.fault.tree());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> bad(BadParameter e) {
        return json(HttpStatus.BAD_REQUEST, Fault.of(e, e.parameter()).tree());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(Refused e, Reader reader) {
        Fault fault = new Fault(
                reader.words().say(e.code()), "request", null, reader.words().say(e.remedy()), null);
        return json(HttpStatus.valueOf(e.status()), fault.tree());
    }

    @ExceptionHandler({DossierException.class, CatalogueException.class})
    ResponseEntity<byte[]> dossier(RuntimeException e) {
        LOG.log(Level.SEVERE, e.getMessage(), e);
        return json(HttpStatus.INTERNAL_SERVER_ERROR, Fault.of(e, "dossier").tree());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unforeseen(RuntimeException e) {
        LOG.log(Level.SEVERE, "A question failed.", e);
        Fault fault = new Fault(
                "Something went wrong that Proofmark did not foresee ("
                        + e.getClass().getSimpleName() + ").",
                "server",
                null,
                "The terminal that runs the server shows the details.",
                null);
        return json(HttpStatus.INTERNAL_SERVER_ERROR, fault.tree());
    }

    private static ResponseEntity<byte[]> json(HttpStatus status, Map<String, ?> tree) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Canonical.write(tree));
    }
}
