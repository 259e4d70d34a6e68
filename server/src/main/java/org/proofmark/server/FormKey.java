package org.proofmark.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses every post that does not carry the key that stands in the server's own forms. */
final class FormKey implements HandlerInterceptor {
    private final Keys keys;

    FormKey(Keys keys) {
        this.keys = keys;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads && !Keys.same(keys.form(), request.getParameter("csrf"))) {
            throw new Refused(403, "refused.foreign-form");
        }
        return true;
    }
}
