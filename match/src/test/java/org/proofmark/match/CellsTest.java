package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellsTest {
    @Test
    void datesAreReadInEveryOrder() {
        assertThat(Dates.packed("1947-08-06")).isEqualTo(19470806);
        assertThat(Dates.packed("19470806")).isEqualTo(19470806);
        assertThat(Dates.packed("06/08/1947")).isEqualTo(19470806);
        assertThat(Dates.packed("1858-71-09")).isEqualTo(18587109);
        assertThat(Dates.packed("1947")).isEqualTo(19470000);
        assertThat(Dates.packed("unknown")).isZero();
    }

    @Test
    void numbersAreReadWithTheirSigns() {
        assertThat(Numbers.read("$1,299.00")).isEqualTo(1299);
        assertThat(Numbers.read("-3.5 kg")).isEqualTo(-3.5);
        assertThat(Numbers.read("none")).isNaN();
    }

    @Test
    void wordsAreFolded() {
        assertThat(folded("  Ürgen O'Brien-Smith ")).isEqualTo("urgen obrien smith");
        assertThat(folded("Lud&#228;scher")).isEqualTo("ludascher");
        assertThat(folded("Panasonic KX-TS208W, 2-Line")).isEqualTo("panasonic kxts208w 2 line");
        assertThat(folded("Калашников")).isEqualTo("калашников");
    }

    @Test
    void specificationsSayWhatIsWrong(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("s.yaml"), "id: n\ncolumns:\n  a: shoe\n");
        Assertions.assertThatThrownBy(() -> LinkSpecReader.read(file))
                .isInstanceOf(LinkageException.class)
                .hasMessageContaining("column a is a \"shoe\", which is not known. Known are given-name, surname");
        Files.writeString(file, "columns:\n  a: text\n");
        Assertions.assertThatThrownBy(() -> LinkSpecReader.read(file)).hasMessageContaining("id is missing");
    }

    private static String folded(String cell) {
        Folder folder = new Folder();
        folder.fold(cell, true);
        return folder.text();
    }
}
