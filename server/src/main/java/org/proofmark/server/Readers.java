package org.proofmark.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.Term;
import org.proofmark.store.Dossier;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request its {@link Reader} and closes it when the page is written. {@code ?as=internal} on any page chooses what
 * the reader is cleared for; the choice is kept in a cookie.
 */
final class Readers extends OncePerRequestFilter {
    static final String ATTRIBUTE = "reader";

    private final Dossier dossier;
    private final ProofmarkServer.Options options;
    private final Words words;

    Readers(Dossier dossier, ProofmarkServer.Options options, Words words) {
        this.dossier = dossier;
        this.options = options;
        this.words = words;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String cookie = "proofmark-as-" + request.getLocalPort();
        Handling chosen = handling(chosen(request.getQueryString()));
        if (chosen != null) {
            response.addHeader(
                    "Set-Cookie",
                    ResponseCookie.from(cookie, chosen.term())
                            .httpOnly(true)
                            .sameSite("Strict")
                            .path("/")
                            .build()
                            .toString());
        }
        Handling kept = chosen != null ? chosen : handling(Gate.cookie(request, cookie));
        request.setAttribute("here", here(request));
        request.setAttribute("words", words);
        try (Reader reader = new Reader(dossier, kept != null ? kept : options.clearance(), words)) {
            request.setAttribute(ATTRIBUTE, reader);
            chain.doFilter(request, response);
        }
    }

    private static @Nullable String chosen(@Nullable String query) {
        return query == null
                ? null
                : Arrays.stream(query.split("&"))
                        .filter(p -> p.startsWith("as="))
                        .map(p -> p.substring(3))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Handling handling(@Nullable String term) {
        try {
            return term == null ? null : Term.parse(Handling.class, URLDecoder.decode(term, StandardCharsets.UTF_8));
        } catch (InvalidRecordException | IllegalArgumentException e) {
            return null;
        }
    }

    /** The address of the page without the choice of reader, so that a choice made on it leads back to it. */
    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        if (!request.getMethod().equals("GET") || query == null) {
            return request.getRequestURI();
        }
        String rest = Arrays.stream(query.split("&"))
                .filter(p -> !p.startsWith("as="))
                .collect(Collectors.joining("&"));
        return rest.isEmpty() ? request.getRequestURI() : request.getRequestURI() + "?" + rest;
    }
}
