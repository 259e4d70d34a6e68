package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proofmark.analysis.Stratum;
import org.proofmark.link.Agreement;
import org.proofmark.link.LinkKind;
import org.proofmark.link.Weight;
import org.proofmark.model.FilterField;
import org.proofmark.model.Handling;
import org.proofmark.model.ItemClass;
import org.proofmark.model.RecordType;
import org.proofmark.model.Rule;
import org.proofmark.model.Strength;
import org.proofmark.model.Term;
import org.proofmark.notation.MisreadStep;
import org.proofmark.notation.Phrase;
import org.proofmark.report.Collapse;

/** Every word that a page asks for is there, in every language. */
class MessagesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/org/proofmark/server/templates");
    private static final Path SOURCES = Path.of("src/main/java/org/proofmark/server");
    private static final Pattern ASKED = Pattern.compile("#\\{([a-z0-9.-]+)|words\\.say\\('([a-z.-]+)'");
    private static final Pattern COUNTED = Pattern.compile("words\\.counted\\('([a-z.-]+)'|counted\\(\"([a-z.-]+)\"");
    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([a-z.-]+)\"[,)]");
    private static final Pattern REFUSED =
            Pattern.compile("new Refused\\(\\d+, \"([a-z.-]+)\"\\)|page\\(\\d+, \"([a-z.-]+)\"");
    private static final Pattern UNREADABLE = Pattern.compile("\"(problem\\.[a-z-]+)\"");
    private static final Pattern NOT_FOUND = Pattern.compile("notFound\\(\"([a-z]+)\"\\)");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private static final Pattern FORM = Pattern.compile("\\.(zero|one|two|few|many|other)$");

    /** Signs, names and expressions of the filter language, which are written alike in every language. */
    private static final Pattern SIGNS = Pattern.compile(
            "list\\.example\\..*|field\\.(media|release)\\.sha256" + "|phrase\\.(comma|semicolon|quoted)");

    /** Words that two languages write alike. */
    private static final Map<Language, Set<String>> ALIKE = Map.of(
            Language.FRENCH,
            Set.of(
                    "Action",
                    "Calibre",
                    "Conditions",
                    "Contradictions",
                    "Date",
                    "Description",
                    "Document",
                    "Documents",
                    "Identification",
                    "Lot",
                    "Mission",
                    "Mode",
                    "PUBLIC",
                    "Pages",
                    "Site",
                    "Source",
                    "Sources",
                    "Type",
                    "bits",
                    "cache",
                    "calibre",
                    "capture",
                    "description",
                    "document",
                    "lot",
                    "organisation",
                    "prison",
                    "public",
                    "publication",
                    "transport",
                    "type"),
            Language.SPANISH,
            Set.of("Calibre", "bits", "calibre", "industrial", "no"));

    private static Properties messages(Language language) {
        String name = language == Language.ENGLISH ? "" : "_" + language.tag();
        Properties messages = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object code, Object words) {
                assertThat(containsKey(code)).as("%s is there twice", code).isFalse();
                return super.put(code, words);
            }
        };
        try (InputStream in = Served.class.getResourceAsStream("messages" + name + ".properties")) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return messages;
    }

    private static final Properties ENGLISH = messages(Language.ENGLISH);

    /** Codes with every form of number that a language has. */
    private static Set<String> codes(Properties messages, Language language) {
        Set<String> counted = counted(messages);
        Set<String> codes = new TreeSet<>();
        for (String code : ENGLISH.stringPropertyNames()) {
            String stem = FORM.matcher(code).replaceFirst("");
            if (counted.contains(stem)) {
                Plural.in(language).forEach(p -> codes.add(stem + "." + p.code()));
            } else {
                codes.add(code);
            }
        }
        return codes;
    }

    /** Codes that have a form after one and a form after others; {@code term.making.other} is no such code. */
    private static Set<String> counted(Properties messages) {
        return messages.stringPropertyNames().stream()
                .filter(c -> c.endsWith(".one") && messages.containsKey(c.replaceFirst("one$", "other")))
                .map(c -> c.substring(0, c.length() - ".one".length()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageSaysTheSame(Language language) {
        assertThat(new TreeSet<>(messages(language).stringPropertyNames())).isEqualTo(codes(ENGLISH, language));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageTakesTheSameValues(Language language) {
        Properties messages = messages(language);
        Set<String> counted = counted(ENGLISH);
        for (String code : messages.stringPropertyNames()) {
            String stem = FORM.matcher(code).replaceFirst("");
            String words = messages.getProperty(code);
            assertThat(words).as(code).isNotBlank();
            if (counted.contains(stem)) {
                // ‘one’ and ‘two’ may be said by the word itself.
                assertThat(Set.of("{0}")).as(code).containsAll(places(words));
            } else {
                assertThat(places(words)).as(code).isEqualTo(places(ENGLISH.getProperty(code)));
                if (!places(words).isEmpty()) {
                    assertThat(words.replace("''", "")).as(code).doesNotContain("'");
                }
            }
        }
    }

    private static Set<String> places(String words) {
        return PLACE.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void nothingIsLeftInEnglish(Language language) {
        Properties messages = messages(language);
        Set<String> left = new TreeSet<>();
        for (String code : messages.stringPropertyNames()) {
            String words = messages.getProperty(code);
            boolean english = language == Language.ARABIC
                    ? words.codePoints().noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
                    : words.equals(ENGLISH.getProperty(code));
            if (english && !SIGNS.matcher(code).matches()) {
                left.add(words);
            }
        }
        assertThat(left).isEqualTo(new TreeSet<>(ALIKE.getOrDefault(language, Set.of())));
    }

    @Test
    void pagesAskForWordsThatAreThere() throws IOException {
        Set<String> counted = new HashSet<>();
        try (Stream<Path> templates = Files.list(TEMPLATES)) {
            for (Path template : templates.toList()) {
                String page = Files.readString(template);
                assertThat(ENGLISH.stringPropertyNames()).as("%s", template).containsAll(found(ASKED, page));
                counted.addAll(found(COUNTED, page));
            }
        }
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.toList()) {
                String code = Files.readString(source);
                for (Pattern pattern : List.of(SAID, REFUSED, UNREADABLE)) {
                    assertThat(ENGLISH.stringPropertyNames()).as("%s", source).containsAll(found(pattern, code));
                }
                found(REFUSED, code).forEach(c -> assertThat(ENGLISH).containsKey(c + ".remedy"));
                found(NOT_FOUND, code).forEach(c -> assertThat(ENGLISH).containsKey("refused.no-" + c));
                counted.addAll(found(COUNTED, code));
            }
        }
        assertThat(counted(ENGLISH)).isEqualTo(counted);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(r -> Stream.of(r.group(1), r.groupCount() > 1 ? r.group(2) : null))
                .filter(java.util.Objects::nonNull)
                // A code that goes on with a value is composed; the next test has those.
                .filter(c -> !c.endsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void composedCodesAreThere() {
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
        Stream.of(Handling.values()).forEach(h -> codes.add("banner." + h.term()));
        Stream.of(Strength.values()).forEach(s -> codes.add("conclusion." + s.term()));
        Stream.of(LinkKind.values())
                .forEach(k -> codes.add("evidence." + k.evidenceClass().replace(' ', '-')));
        Stream.of(Agreement.values()).forEach(a -> codes.add("review.agreement." + a.term()));
        Stream.of(Weight.What.values()).forEach(w -> codes.add("review.weight." + w.term()));
        Stream.of(Collapse.values()).forEach(c -> codes.add("collapse." + c.term()));
        Stratum.KEYS.forEach(k -> codes.add("matched." + k.replace(' ', '-')));
        Stream.of(Phrase.values())
                .forEach(p ->
                        codes.add("phrase." + p.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        FilterField.all().stream()
                .filter(f -> f.kind() != FilterField.Kind.MARK || f.name().equals("mark"))
                .forEach(f -> codes.add("filter." + f.name()));
        RecoveryPages.SORTS.forEach(s -> codes.add("sort." + s));
        ItemPages.SORTS.forEach(s -> codes.add("sort." + s));
        StatementPages.ADDABLE.values().forEach(types -> types.forEach(t -> codes.add("add." + t)));
        List.of("counts", "superseded", "taken-back", "retraction").forEach(s -> codes.add("standing." + s));
        RecordType.all().map(RecordType::name).forEach(t -> codes.add("type." + t));
        RecordType.all()
                .map(RecordType::name)
                .filter(t -> !List.of("retraction", "preference").contains(t))
                .forEach(t -> codes.add("correct." + t));
        assertThat(ENGLISH.stringPropertyNames()).containsAll(codes);
    }

    @Test
    void phrasesOfReadingsAreThoseOfTheNotation() {
        for (Phrase phrase : Phrase.values()) {
            String code = "phrase." + phrase.name().toLowerCase(Locale.ROOT).replace('_', '-');
            // In a message that takes a value an apostrophe is written twice.
            assertThat(ENGLISH.getProperty(code).replace("''", "'")).isEqualTo(phrase.english());
        }
    }

    @Test
    void fieldsAndTermsOfEveryRecordHaveWords() {
        Set<String> expected = new TreeSet<>();
        Stream.of(Handling.values()).forEach(h -> expected.add("term.handling." + h.term()));
        RecordType.all().forEach(type -> {
            for (RecordComponent component : type.form().getRecordComponents()) {
                expected.add("field." + type.name() + "." + component.getName());
                if (Term.class.isAssignableFrom(component.getType())) {
                    String vocabulary = Words.vocabulary(component.getType().asSubclass(Term.class));
                    for (Object term : component.getType().getEnumConstants()) {
                        expected.add("term." + vocabulary + "." + ((Term) term).term());
                    }
                }
            }
        });
        Set<String> there = ENGLISH.stringPropertyNames().stream()
                .filter(c -> c.startsWith("term.") || (c.startsWith("field.") && !c.startsWith("field.envelope.")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(there).isEqualTo(expected);
    }
}
