package org.proofmark.server;

import jakarta.servlet.http.HttpServletResponse;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.store.DossierException;
import org.springframework.ui.Model;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The page that says what went wrong and the remedy. */
@ControllerAdvice
class ProblemPages {
    private static final Logger LOG = Logger.getLogger(ProblemPages.class.getName());
    private static final long MEBIBYTE = 1L << 20;

    private final ProofmarkServer.Options options;

    ProblemPages(ProofmarkServer.Options options) {
        this.options = options;
    }

    @ExceptionHandler
    String refused(Refused e, Model model, Reader reader, HttpServletResponse response) {
        page(e.status(), e.code(), model, reader, response);
        model.addAttribute("remedy", reader.words().say(e.remedy()));
        return "problem";
    }

    @ExceptionHandler
    String nothing(NoResourceFoundException e, Model model, Reader reader, HttpServletResponse response) {
        return refused(Refused.notFound("page"), model, reader, response);
    }

    @ExceptionHandler
    String method(HttpRequestMethodNotSupportedException e, Model model, Reader reader, HttpServletResponse response) {
        return page(405, "refused.method", model, reader, response);
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
    String upload(MultipartException e, Model model, Reader reader, HttpServletResponse response) {
        boolean large = e instanceof MaxUploadSizeExceededException;
        String code = large ? "refused.too-large" : "refused.not-whole";
        page(large ? 413 : 400, code, model, reader, response);
        String most = reader.words().count(options.uploadBytes() / MEBIBYTE);
        model.addAttribute("remedy", reader.words().say(code + ".remedy", most));
        return "problem";
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, ServletRequestBindingException.class})
    String address(Exception e, Model model, Reader reader, HttpServletResponse response) {
        return page(400, "refused.address", model, reader, response);
    }

    @ExceptionHandler
    String invalid(InvalidRecordException e, Model model, Reader reader, HttpServletResponse response) {
        page(400, "refused.address", model, reader, response);
        return english(e, model);
    }

    @ExceptionHandler
    String impossible(ImpossibleComparison e, Model model, Reader reader, HttpServletResponse response) {
        page(422, "refused.impossible", model, reader, response);
        return english(e, model);
    }

    @ExceptionHandler
    String dossier(DossierException e, Model model, Reader reader, HttpServletResponse response) {
        LOG.log(Level.SEVERE, e.getMessage(), e);
        page(500, "refused.dossier", model, reader, response);
        return english(e, model);
    }

    @ExceptionHandler
    String unforeseen(RuntimeException e, Model model, Reader reader, HttpServletResponse response) {
        LOG.log(Level.SEVERE, "A page failed.", e);
        page(500, "refused.unforeseen", model, reader, response);
        model.addAttribute("english", e.getClass().getSimpleName());
        return "problem";
    }

    /** Says what is wrong and the remedy in the language of the page. */
    private static String page(int status, String code, Model model, Reader reader, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("problem", reader.words().say(code));
        model.addAttribute("remedy", reader.words().say(code + ".remedy"));
        return "problem";
    }

    /** Adds what a module said that knows no language but English. */
    private static String english(RuntimeException e, Model model) {
        model.addAttribute("english", String.valueOf(e.getMessage()));
        return "problem";
    }
}
