package org.proofmark.server;

import java.util.List;
import org.proofmark.notation.NotationException;
import org.proofmark.notation.Reading;
import org.proofmark.notation.SignQuestion;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Search for marks: letter for letter, or by a pattern in mark notation. */
@Controller
class SearchPage {
    private static final int SHOWN = 200;

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean pattern,
            Model model,
            Reader reader) {
        String text = q.strip();
        model.addAttribute("q", text);
        model.addAttribute("pattern", pattern);
        if (text.isEmpty()) {
            return "search";
        }
        try {
            MarkSearch search = pattern ? MarkSearch.pattern(text) : MarkSearch.literal(text);
            List<MarkSearch.Hit> hits = search.in(reader);
            hits.stream().limit(SHOWN).forEach(h -> reader.saw(h.item()));
            model.addAttribute("understood", search.wanted().describe(reader.words()));
            model.addAttribute("total", hits.size());
            model.addAttribute("hits", hits.stream().limit(SHOWN).toList());
        } catch (NotationException e) {
            model.addAttribute("malformed", e);
        }
        (pattern ? SignQuestion.inPattern(text) : SignQuestion.inLiteral(text))
                .ifPresent(question -> model.addAttribute("question", question));
        return "search";
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
