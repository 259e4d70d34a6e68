package org.proofmark.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.proofmark.model.Author;
import org.proofmark.model.Handling;
import org.proofmark.store.Dossier;
import org.proofmark.store.Keyring;

/** A new dossier served on a free port, and a browser without scripts. */
final class Served implements AutoCloseable {
    private static final long UPLOAD_BYTES = 1L << 20;
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"");

    private final Dossier dossier;
    private final ProofmarkServer server;
    private final HttpClient client;

    Served(Path folder) {
        this(Dossier.create(
                folder.resolve("dossier"),
                new Keyring(folder.resolve("keys"), null),
                new Author("tester", "laptop"),
                null));
    }

    Served(Dossier dossier) {
        this.dossier = dossier;
        server = ProofmarkServer.start(dossier, new ProofmarkServer.Options(0, Handling.CONFIDENTIAL, UPLOAD_BYTES));
        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        go(server.address());
    }

    Dossier dossier() {
        return dossier;
    }

    ProofmarkServer server() {
        return server;
    }

    HttpClient client() {
        return client;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpResponse<String> go(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    HttpResponse<String> get(String path) {
        return go(at(path));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The hidden inputs of the entry form on a page. */
    Map<String, String> hidden(String path) {
        String page = get(path).body();
        Map<String, String> hidden = new LinkedHashMap<>();
        Matcher inputs = HIDDEN.matcher(page.substring(Math.max(0, page.indexOf("<main"))));
        while (inputs.find()) {
            hidden.put(inputs.group(1), inputs.group(2));
        }
        return hidden;
    }

    /** Opens the form of a page, fills it in and sends it. */
    HttpResponse<String> fill(String path, Map<String, String> typed) {
        Map<String, String> all = hidden(path);
        all.putAll(typed);
        return post(path, all);
    }

    HttpResponse<String> post(String path, Map<String, String> all) {
        String body = all.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** The same with a file. */
    HttpResponse<String> upload(String path, Map<String, String> typed, String fileName, byte[] file) {
        Map<String, String> all = hidden(path);
        all.putAll(typed);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"files\"; filename=\"" + fileName + "\"", file);
        body.writeBytes("--edge--\r\n".getBytes(StandardCharsets.US_ASCII));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where a redirect leads. */
    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow(() -> new AssertionError(response.body()));
    }

    /** A recovery by a new source; the result is the address of its page. */
    String recovery(String name) {
        return location(
                fill("/entry/recovery", withNewSource(Map.of("recovery.name", name, "recovery.date", "2022-02-01"))));
    }

    static Map<String, String> withNewSource(Map<String, String> typed) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.put("source", "new");
        all.put("newSource.title", "Own team");
        all.put("newSource.kind", "own-examination");
        all.put("handling", "internal");
        return all;
    }

    @Override
    public void close() {
        server.close();
        dossier.close();
    }
}
