package org.proofmark.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.ledger.Canonical;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in only requests that name this server as their host (a foreign name that resolves to 127.0.0.1 would let any web page
 * read along) and that carry the key of this start. Forbids the browser everything that the pages do not need.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Gate extends OncePerRequestFilter {
    private static final String CONTENT_POLICY =
            "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self';"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final Keys keys;

    Gate(Keys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        int port = request.getLocalPort();
        if (!Set.of("127.0.0.1:" + port, "localhost:" + port).contains(String.valueOf(request.getHeader("Host")))) {
            refuse(
                    request,
                    response,
                    HttpServletResponse.SC_BAD_REQUEST,
                    "This server answers on 127.0.0.1 only.",
                    "Use the address that 'proofmark serve' printed.");
        } else if (request.getMethod().equals("GET") && Keys.same(keys.entry(), keyInAddress(request))) {
            response.addHeader("Set-Cookie", cookie(port));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getRequestURI());
        } else if (!Keys.same(keys.entry(), cookie(request, name(port)))) {
            refuse(
                    request,
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    "These pages open with a key.",
                    "Use the whole address that 'proofmark serve' printed when it started.");
        } else {
            request.setAttribute("csrf", keys.form());
            chain.doFilter(request, response);
        }
    }

    /** Read off the address alone: asking for parameters would read the body of a post. */
    private static @Nullable String keyInAddress(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && query.startsWith("key=") ? query.substring("key=".length()) : null;
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** Cookies do not tell ports apart, so their names do: two dossiers may be open at a time. */
    private static String name(int port) {
        return "proofmark-" + port;
    }

    private String cookie(int port) {
        return ResponseCookie.from(name(port), keys.entry())
                .httpOnly(true)
                .sameSite("Strict")
                .path("/")
                .build()
                .toString();
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String what, String remedy)
            throws IOException {
        response.setStatus(status);
        if (request.getRequestURI().startsWith("/api/")) {
            response.setContentType("application/json");
            response.getOutputStream().write(Canonical.write(new Fault(what, "request", null, remedy, null).tree()));
        } else {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(what + " " + remedy);
        }
    }
}
