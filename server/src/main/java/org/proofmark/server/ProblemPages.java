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
    String refused(Refused e, Model model, HttpServletResponse response) {
        return page(e.status(), String.valueOf(e.getMessage()), e.remedy(), model, response);
    }

    @ExceptionHandler
    String nothing(NoResourceFoundException e, Model model, HttpServletResponse response) {
        return refused(Refused.notFound("page"), model, response);
    }

    @ExceptionHandler
    String method(HttpRequestMethodNotSupportedException e, Model model, HttpServletResponse response) {
        return page(405, "This address does not take that.", "Open it as a page.", model, response);
    }

    @ExceptionHandler({MaxUploadSizeExceededException.class, MultipartException.class})
    String upload(MultipartException e, Model model, HttpServletResponse response) {
        boolean large = e instanceof MaxUploadSizeExceededException;
        return page(
                large ? 413 : 400,
                large ? "The photographs are too large together." : "The form did not arrive whole.",
                "Nothing was stored. Send at most " + options.uploadBytes() / MEBIBYTE
                        + " MiB at a time; larger sets go in with 'proofmark media add'.",
                model,
                response);
    }

    @ExceptionHandler({
        InvalidRecordException.class,
        MethodArgumentTypeMismatchException.class,
        ServletRequestBindingException.class
    })
    String invalid(Exception e, Model model, HttpServletResponse response) {
        String what = e instanceof InvalidRecordException
                ? String.valueOf(e.getMessage())
                : "The address is not one of these pages.";
        return page(400, what, "Nothing was stored. Go back and try again.", model, response);
    }

    @ExceptionHandler
    String dossier(DossierException e, Model model, HttpServletResponse response) {
        LOG.log(Level.SEVERE, e.getMessage(), e);
        return page(500, String.valueOf(e.getMessage()), "Nothing was stored.", model, response);
    }

    @ExceptionHandler
    String unforeseen(RuntimeException e, Model model, HttpServletResponse response) {
        LOG.log(Level.SEVERE, "A page failed.", e);
        return page(
                500,
                "Something went wrong that Proofmark did not foresee ("
                        + e.getClass().getSimpleName() + ").",
                "What was stored before is safe. The terminal that runs the server shows the details.",
                model,
                response);
    }

    private static String page(int status, String what, String remedy, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("problem", what);
        model.addAttribute("remedy", remedy);
        return "problem";
    }
}
