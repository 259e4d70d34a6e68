package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proofmark.model.ItemClass;
import org.proofmark.model.RecordType;
import org.proofmark.model.Rule;
import org.proofmark.notation.MisreadStep;

/** Every word that a page asks for is there. */
class MessagesTest {
    private static final Pattern ASKED = Pattern.compile("#\\{([a-z0-9.-]+)");

    private static Properties messages() throws IOException {
        Properties messages = new Properties();
        try (InputStream in = Served.class.getResourceAsStream("messages.properties")) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Served.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void templatesAskForWordsThatAreThere() throws IOException {
        Properties messages = messages();
        for (String template : List.of(
                "layout",
                "parts",
                "rows",
                "field",
                "form",
                "overview",
                "recoveries",
                "recovery",
                "items",
                "item",
                "subject",
                "sources",
                "search",
                "hits",
                "identify",
                "problem",
                "compare",
                "comparing",
                "comparison")) {
            Matcher asked = ASKED.matcher(resource("templates/" + template + ".html"));
            while (asked.find()) {
                assertThat(messages).as(template).containsKey(asked.group(1));
            }
        }
    }

    @Test
    void composedCodesAreThere() throws IOException {
        List<String> codes = new ArrayList<>();
        Stream.of(Rule.values()).forEach(r -> codes.add("rule." + r.term()));
        Stream.of(ItemClass.values()).forEach(c -> codes.add("class." + c.term()));
        Stream.of(Piece.Fit.values()).forEach(f -> codes.add("search.legend." + f.code()));
        Stream.of(MisreadStep.Kind.values())
                .filter(k -> k != MisreadStep.Kind.IN_GAP)
                .forEach(k -> codes.add(StepText.code(k)));
        List.of("in-gap", "outside", "empty-gap").forEach(s -> codes.add("search.step." + s));
        List.of("spelt", "unsure", "wrong", "missing").forEach(s -> codes.add("search.cell." + s));
        MarkForm.PARTS.forEach(p -> codes.add("search.part." + p));
        List.of("0", "1", "2").forEach(m -> codes.add("search.misreads." + m));
        List.of("1", "2").forEach(m -> codes.add("search.misread." + m));
        ClueForm.codes().forEach(codes::add);
        RecoveryPages.SORTS.forEach(s -> codes.add("sort." + s));
        ItemPages.SORTS.forEach(s -> codes.add("sort." + s));
        StatementPages.ADDABLE.values().forEach(types -> types.forEach(t -> codes.add("add." + t)));
        List.of("counts", "superseded", "taken-back", "retraction").forEach(s -> codes.add("standing." + s));
        RecordType.all()
                .map(RecordType::name)
                .filter(t -> !List.of("retraction", "preference").contains(t))
                .forEach(t -> codes.add("correct." + t));
        assertThat(messages().stringPropertyNames()).containsAll(codes);
    }

    @Test
    void labelsAreOfFieldsThatExist() throws IOException {
        for (String code : messages().stringPropertyNames()) {
            List<String> parts = List.of(code.split("\\.", -1));
            if (parts.getFirst().equals("field") && !parts.get(1).equals("envelope")) {
                RecordType type = Section.known(parts.get(1));
                assertThat(Stream.of(type.form().getRecordComponents()).map(RecordComponent::getName))
                        .contains(parts.get(2));
            }
        }
    }
}
