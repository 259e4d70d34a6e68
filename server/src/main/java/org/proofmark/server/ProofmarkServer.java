package org.proofmark.server;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.proofmark.model.Handling;
import org.proofmark.store.Dossier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A dossier served as web pages, on the loopback address of this machine only. */
public final class ProofmarkServer implements AutoCloseable {

    /** Given as arguments, which nothing in the environment outranks: a variable must not open the port to a network. */
    private static final List<String> SETTINGS = List.of(
            "--server.address=127.0.0.1",
            "--server.server-header=",
            "--server.error.whitelabel.enabled=false",
            "--server.tomcat.max-part-count=500",
            "--server.tomcat.max-swallow-size=-1",
            "--spring.config.location=optional:classpath:/org/proofmark/server/none/",
            "--spring.main.lazy-initialization=true",
            "--spring.main.banner-mode=off",
            "--spring.main.log-startup-info=false",
            "--spring.jmx.enabled=false",
            "--spring.threads.virtual.enabled=true",
            "--spring.messages.basename=org/proofmark/server/messages",
            "--spring.messages.fallback-to-system-locale=false",
            "--spring.thymeleaf.prefix=classpath:/org/proofmark/server/templates/",
            "--spring.thymeleaf.servlet.produce-partial-output-while-processing=false",
            "--spring.thymeleaf.check-template-location=false",
            "--spring.web.locale-resolver=fixed",
            "--spring.web.locale=en",
            "--spring.web.resources.static-locations=classpath:/org/proofmark/server/static/",
            "--logging.level.root=error");

    /**
     * How a dossier is served.
     *
     * @param port 0: any free one
     * @param clearance as whom one reads until another reader is chosen on a page
     * @param uploadBytes the most that one form may send, photographs included
     */
    public record Options(int port, Handling clearance, long uploadBytes) {
        private static final long UPLOAD_BYTES = 200L << 20;

        /** Any free port, everything visible, 200 MiB for one form. */
        public static Options standard() {
            return new Options(0, Handling.CONFIDENTIAL, UPLOAD_BYTES);
        }

        public Options onPort(int newPort) {
            return new Options(newPort, clearance, uploadBytes);
        }

        public Options as(Handling newClearance) {
            return new Options(port, newClearance, uploadBytes);
        }
    }

    private final ServletWebServerApplicationContext context;
    private final Keys keys;

    private ProofmarkServer(ServletWebServerApplicationContext context, Keys keys) {
        this.context = context;
        this.keys = keys;
    }

    /**
     * Starts serving; returns when the port answers. The dossier stays the caller's, who closes it after the server.
     *
     * @throws org.springframework.boot.web.server.PortInUseException where the port is taken
     */
    public static ProofmarkServer start(Dossier dossier, Options options) {
        Keys keys = Keys.random();
        SpringApplication application = new SpringApplication(Pages.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("dossier", dossier);
            context.getBeanFactory().registerSingleton("options", options);
            context.getBeanFactory().registerSingleton("keys", keys);
        });
        String[] arguments = Stream.concat(
                        SETTINGS.stream(),
                        Stream.of(
                                "--server.port=" + options.port(),
                                "--spring.servlet.multipart.max-file-size=" + options.uploadBytes(),
                                "--spring.servlet.multipart.max-request-size=" + options.uploadBytes(),
                                "--server.tomcat.max-http-form-post-size=" + options.uploadBytes()))
                .toArray(String[]::new);
        return new ProofmarkServer(
                (ServletWebServerApplicationContext) application.run(Arrays.copyOf(arguments, arguments.length)), keys);
    }

    /** The port it answers on. */
    public int port() {
        return Objects.requireNonNull(context.getWebServer(), "the server was closed")
                .getPort();
    }

    /** The address to open first. It carries the key of this start; without the key every page is refused. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port() + "/?key=" + keys.entry());
    }

    @Override
    public void close() {
        context.close();
    }
}
