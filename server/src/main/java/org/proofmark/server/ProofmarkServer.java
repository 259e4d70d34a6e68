package org.proofmark.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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

    /** As bytes: the name may mean the other loopback address, which is not the one that is served. */
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** Given as arguments, which nothing in the environment outranks: a variable must not open the port to a network. */
    private static final List<String> SETTINGS = List.of(
            "--server.address=127.0.0.1",
            "--server.server-header=",
            "--server.error.whitelabel.enabled=false",
            "--server.tomcat.max-part-count=500",
            "--server.max-http-request-header-size=128KB",
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
            "--spring.web.resources.static-locations=classpath:/org/proofmark/server/static/",
            "--logging.level.root=error");

    /**
     * How a dossier is served.
     *
     * @param port 1 to 65535; 0: any free one
     * @param clearance as whom one reads until another reader is chosen on a page
     * @param uploadBytes the most that one form may send, photographs included
     */
    public record Options(int port, Handling clearance, long uploadBytes) {
        private static final long UPLOAD_BYTES = 200L << 20;
        private static final int LAST_PORT = 65_535;

        public Options {
            if (port < 0 || port > LAST_PORT) {
                throw new IllegalArgumentException(
                        "There is no port " + port + ". Choose one from 1 to 65535, or 0 for a free one.");
            }
        }

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
     * @throws PortTakenException where another program has the port
     */
    public static ProofmarkServer start(Dossier dossier, Options options) {
        requireFree(options.port());
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

    /** Asked before Spring starts, which would say it in a banner of its own, half a second later. */
    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
        } catch (BindException e) {
            boolean kept = String.valueOf(e.getMessage()).contains("denied");
            throw new PortTakenException(
                    port, kept ? "is kept by the system for itself" : "is taken by another program", e);
        } catch (IOException e) {
            throw new PortTakenException(port, "cannot be used: " + e.getMessage(), e);
        }
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
