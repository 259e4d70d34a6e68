package org.proofmark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueFileTest {
    private static final String SIGNS = "'=+-@|[]\\,;\"\n\tаб示ع :()0az";

    @Test
    void whatWasWrittenIsReadBackExactly() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 2_000; i++) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            for (Column column : Column.values()) {
                String text = text(random);
                if (!text.isEmpty()) {
                    cells.put(column, text);
                }
            }
            List<Line> read = CatalogueFile.read(CatalogueFile.write(List.of(new Line(2, cells))));
            assertThat(read).as("seed 7, run %d", i).containsExactly(new Line(2, cells));
        }
    }

    @Test
    void anEntryIsReadBackExactly() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
        for (int i = 0; i < 2_000; i++) {
            Entry entry = new Entry(
                    "x",
                    Kind.MODEL,
                    "n" + text(random),
                    List.of(new Alias(item(random), "sr-Cyrl", AliasKind.CODE), Alias.spelling(item(random))),
                    List.of(),
                    null,
                    List.of(new Feature(FeatureKind.STOCK, item(random))),
                    List.of(item(random), item(random)),
                    "s" + text(random),
                    Certainty.DOUBTFUL,
                    Status.PROPOSED,
                    null);
            Line line = CatalogueFile.read(CatalogueFile.write(List.of(Lines.line(entry))))
                    .getFirst();
            assertThat(Lines.entry(line)).as("seed 8, run %d", i).isEqualTo(entry);
        }
    }

    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(6), 0, SIGNS.length()).forEach(at -> text.append(SIGNS.charAt(at)));
        return text.toString();
    }

    /** A text of a list: spaces at its ends are not kept, and it is not empty. */
    private static String item(RandomGenerator random) {
        return "a" + text(random).replace(' ', '_').strip() + "b";
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"=1+1, '=1+1", "-5, '-5", "@x, '@x", "+x, '+x", "'=x, ''=x", "'plain, 'plain"})
    void noCellIsAFormulaInASpreadsheet(String text, String written) {
        String file = CatalogueFile.write(List.of(new Line(0, Map.of(Column.ID, text))));
        assertThat(file.lines().skip(1).findFirst().orElseThrow()).startsWith(written + ",");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Id,kind,name,source; no column 'Id'
            kind,name,source; no column 'id'
            id,id; stands twice
            id,kind,name,source\\na,state,A,s,more; Row 2 has 5 cells
            id,kind,name,source\\nA B,state,A,s; Row 2, column 'id'
            id,kind,name,source\\na,stat,A,s; Row 2, column 'kind'
            id,kind,name,source\\na,state,,s; Row 2, column 'name'
            id,kind,name,source\\na,state,A,; Row 2, column 'source'
            id,kind,name,source,years\\na,state,A,s,19; Row 2, column 'years'
            id,kind,name,source,aliases\\na,state,A,s,x [de; Row 2, column 'aliases'
            id,kind,name,source,aliases\\na,state,A,s,x | | y; Row 2, column 'aliases'
            id,kind,name,source,aliases\\na,state,A,s,x [nickname]; Row 2, column 'aliases'
            id,kind,name,source,relations\\na,state,A,s,b; Row 2, column 'relations'
            id,kind,name,source,relations\\na,state,A,s,successor: b; is no entry
            id,kind,name,source,relations\\na,state,A,s,calibre: a; is a state
            id,kind,name,source,certainty\\na,state,A,s,sure; Row 2, column 'certainty'
            id,kind,name,source,by\\na,state,A,s,me; Row 2, column 'at'
            id,kind,name,source\\na,state,A,s\\na,state,A,s; Row 3, column 'id'
            """)
    void anErrorNamesTheRowTheColumnAndTheRemedy(String file, String said) {
        assertThatThrownBy(() -> Catalogue.empty().with(CatalogueFile.read(file.replace("\\n", "\n"))))
                .isInstanceOf(CatalogueException.class)
                .hasMessageContaining(said)
                .hasMessageMatching("(?s).*[.:] [A-Z].*\\.");
    }

    @Test
    void anEmptyFileAndAnOpenQuoteAreSaid() {
        assertThatThrownBy(() -> CatalogueFile.read("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> CatalogueFile.read("id,name\na,\"b")).isInstanceOf(CatalogueException.class);
    }
}
