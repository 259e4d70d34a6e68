package org.proofmark.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.Term;
import org.proofmark.store.Dossier;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request its {@link Reader} and closes it when the page is written. On any page {@code ?as=internal} chooses what
 * the reader is cleared for, {@code ?lang=fr} the language, and {@code ?blind=on} to judge without seeing scores. The choices are
 * kept in cookies: the language for a year and every server of this machine, the others for this server and session.
 */
final class Readers extends OncePerRequestFilter {
    static final String ATTRIBUTE = "reader";
    static final String LANGUAGE = "language";
    private static final Duration SESSION = Duration.ofSeconds(-1);
    private static final Duration YEAR = Duration.ofDays(365);

    private final Dossier dossier;
    private final ProofmarkServer.Options options;
    private final MessageSource messages;

    Readers(Dossier dossier, ProofmarkServer.Options options, MessageSource messages) {
        this.dossier = dossier;
        this.options = options;
        this.messages = messages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Handling clearance = new Choosing("as", "proofmark-as-" + request.getLocalPort(), SESSION)
                .choose(request, response, Readers::handling, Handling::term);
        Language chosen =
                new Choosing("lang", "proofmark-lang", YEAR).choose(request, response, Language::tagged, Language::tag);
        Language language = chosen != null ? chosen : asked(request);
        Boolean blind = new Choosing("blind", "proofmark-blind-" + request.getLocalPort(), SESSION)
                .choose(request, response, Readers::onOrOff, on -> on ? "on" : "off");
        Words words = new Words(messages, language);
        request.setAttribute("here", here(request));
        request.setAttribute("words", words);
        request.setAttribute(LANGUAGE, language);
        request.setAttribute("languages", Language.values());
        try (Reader reader = new Reader(
                dossier, clearance != null ? clearance : options.clearance(), Boolean.TRUE.equals(blind), words)) {
            request.setAttribute(ATTRIBUTE, reader);
            chain.doFilter(request, response);
        }
    }

    /** A choice that an address may carry, and the cookie that keeps it. */
    private record Choosing(String parameter, String cookie, Duration age) {

        /** What the address chooses, or else what was kept of an earlier choice; null: neither. */
        <T> @Nullable T choose(
                HttpServletRequest request,
                HttpServletResponse response,
                Function<String, @Nullable T> reading,
                Function<T, String> writing) {
            String written = chosen(request.getQueryString());
            T now = written == null ? null : reading.apply(written);
            if (now != null) {
                response.addHeader("Set-Cookie", kept(writing.apply(now)));
                return now;
            }
            String before = Gate.cookie(request, cookie);
            return before == null ? null : reading.apply(before);
        }

        private @Nullable String chosen(@Nullable String query) {
            return query == null
                    ? null
                    : Arrays.stream(query.split("&"))
                            .filter(p -> p.startsWith(parameter + "="))
                            .map(p -> p.substring(parameter.length() + 1))
                            .findFirst()
                            .orElse(null);
        }

        private String kept(String choice) {
            return ResponseCookie.from(cookie, choice)
                    .httpOnly(true)
                    .sameSite("Strict")
                    .path("/")
                    .maxAge(age)
                    .build()
                    .toString();
        }
    }

    private static @Nullable Boolean onOrOff(String text) {
        return switch (text) {
            case "on" -> true;
            case "off" -> false;
            default -> null;
        };
    }

    private static @Nullable Handling handling(String term) {
        try {
            return Term.parse(Handling.class, URLDecoder.decode(term, StandardCharsets.UTF_8));
        } catch (InvalidRecordException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Without the header, Java would name the locale of this machine. */
    private static Language asked(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Language.ENGLISH
                : Language.preferred(List.copyOf(Collections.list(request.getLocales())));
    }

    /** The address of the page without the choices, so that a choice made on it leads back to it. */
    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        if (!request.getMethod().equals("GET") || query == null) {
            return request.getRequestURI();
        }
        String rest = Arrays.stream(query.split("&"))
                .filter(p -> !p.startsWith("as=") && !p.startsWith("lang=") && !p.startsWith("blind="))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? request.getRequestURI() : request.getRequestURI() + "?" + rest;
    }
}
