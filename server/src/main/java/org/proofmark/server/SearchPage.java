package org.proofmark.server;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.exchange.HeadstampsFound;
import org.proofmark.exchange.MarkSearch;
import org.proofmark.exchange.MarksFound;
import org.proofmark.model.FilterException;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.MarkView;
import org.proofmark.model.RecordId;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.MisreadScorer;
import org.proofmark.notation.NotationException;
import org.proofmark.notation.Reading;
import org.proofmark.notation.SignQuestion;
import org.proofmark.store.Dossier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Search for marks: letter for letter, or by a pattern in mark notation; the best first, each with why it was found. */
@Controller
class SearchPage {
    private static final int SHOWN = 100;
    /** So many recoveries are offered by name; others can be typed. */
    private static final int OFFERED = 200;

    private final Dossier dossier;

    SearchPage(Dossier dossier) {
        this.dossier = dossier;
    }

    @GetMapping("/search")
    ModelAndView page(WebRequest request, Model model, Reader reader) {
        fill(request, model, reader);
        model.addAttribute("whole", true);
        model.addAttribute("types", MarkType.values());
        model.addAttribute("states", MarkState.values());
        model.addAttribute("parts", MarkForm.PARTS);
        List<SubjectView> offered = reader.snapshot().recoveries().values().stream()
                .sorted(Comparator.comparing(SubjectView::label, new NaturalOrder()))
                .limit(OFFERED)
                .toList();
        offered.forEach(reader::saw);
        model.addAttribute("offered", offered);
        return new ModelAndView(
                "search",
                model.asMap(),
                model.containsAttribute("fault") ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** The results alone, for the script that fetches them while one types; the sums behind them it fetches when they are opened. */
    @GetMapping("/search/results")
    String results(WebRequest request, Model model, Reader reader) {
        fill(request, model, reader);
        model.addAttribute("whole", false);
        return "hits :: results";
    }

    /** How the bits of one of the results come about. */
    @GetMapping("/search/why")
    String why(
            @RequestParam SubjectId item,
            @RequestParam RecordId record,
            WebRequest request,
            Model model,
            Reader reader) {
        SubjectView view = reader.require(item);
        MarkView mark = view.marks().stream()
                .filter(m -> m.record().equals(record))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("mark"));
        Reading cells = mark.cells();
        if (cells == null) {
            throw Refused.notFound("mark");
        }
        Reading asked = new MarkForm(Sent.of(request).typed()).search(SHOWN).asked();
        model.addAttribute("sum", Sum.of(MisreadModel.general().against(asked).explain(cells), reader.words()));
        return "hits :: sum";
    }

    private void fill(WebRequest request, Model model, Reader reader) {
        MarkForm form = new MarkForm(Sent.of(request).typed());
        model.addAttribute("search", form);
        if (form.q().isEmpty()) {
            return;
        }
        model.addAttribute("most", MarkSearch.MOST);
        try {
            if (form.asksForHeadstamp()) {
                headstamps(form, model, reader);
                return;
            }
            MarkSearch search = form.search(SHOWN);
            MarksFound found = search.in(dossier, reader.snapshot());
            found.best().forEach(each -> saw(each.item(), each.recovery(), reader));
            MisreadScorer scorer = MisreadModel.general().against(search.asked());
            model.addAttribute("found", found);
            model.addAttribute(
                    "hits",
                    found.best().stream()
                            .map(each -> WhyFound.of(each, scorer, reader.words()))
                            .toList());
            model.addAttribute("fits", Piece.Fit.values());
        } catch (IllegalArgumentException | FilterException | BadParameter e) {
            model.addAttribute("fault", Fault.of(e, "q"));
        }
        (form.pattern() ? SignQuestion.inPattern(form.q()) : SignQuestion.inLiteral(form.q()))
                .ifPresent(question -> model.addAttribute("question", question));
    }

    private void headstamps(MarkForm form, Model model, Reader reader) {
        HeadstampsFound found = form.headstamps(SHOWN).in(dossier, reader.snapshot());
        found.best().forEach(each -> saw(each.item(), each.recovery(), reader));
        model.addAttribute("stamps", found);
        model.addAttribute("pairing", new PairedEntries(reader.words()));
    }

    private static void saw(SubjectView item, @Nullable SubjectView recovery, Reader reader) {
        Stream.of(item, recovery).flatMap(Stream::ofNullable).forEach(reader::saw);
    }

    /** In words, what a text in mark notation means; for the script that says it while one types. */
    @GetMapping(value = "/understood", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String understood(@RequestParam(defaultValue = "") String text, Reader reader) {
        try {
            return text.isBlank() ? "" : Reading.parse(text.strip()).describe(reader.words());
        } catch (NotationException e) {
            return e.message();
        }
    }
}
