package org.proofmark.server;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** A form as it arrived: texts, files, and files kept from an earlier try. */
record Sent(Typed typed, List<String> kept, List<MultipartFile> files) {

    static Sent of(WebRequest request) {
        Map<String, String> texts = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()[0]));
        String[] kept = request.getParameterValues("kept");
        MultipartHttpServletRequest multipart = request instanceof NativeWebRequest nativeRequest
                ? nativeRequest.getNativeRequest(MultipartHttpServletRequest.class)
                : null;
        return new Sent(
                new Typed(texts),
                kept == null ? List.of() : List.of(kept),
                multipart == null ? List.of() : multipart.getFiles("files"));
    }
}
