package org.proofmark.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.DataSource;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.cleaners.LowerCaseNormalizeCleaner;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.NumericComparator;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.datasources.InMemoryDataSource;
import no.priv.garshol.duke.matchers.AbstractMatchListener;
import org.proofmark.match.FieldKind;
import org.proofmark.match.LinkSpec;

/**
 * Duke on its default database (Lucene, in memory), with as many threads as there are processors. Duke has no defaults for a
 * column: a user chooses a comparator and two probabilities. Here they follow from the kind of the column alone, the same for all
 * data. They were changed once, in its favour, when a first choice had done badly on Febrl, Abt-Buy and fake_1000: dates by
 * equality, places and addresses by their pairs of letters.
 */
final class DukePeer implements LinkPeer {
    private static final double THRESHOLD = 0.8;
    private static final int BATCH = 40_000;
    private static final String ROW = "row";

    @Override
    public void link(LinkSpec spec, List<Path> files, Pairs links) {
        PlainTables tables = PlainTables.read(spec, files);
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setThreshold(THRESHOLD);
        configuration.setProperties(properties(spec));
        Processor processor = new Processor(configuration);
        processor.setThreads(Runtime.getRuntime().availableProcessors());
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(Record first, Record second, double confidence) {
                links.add(row(first), row(second));
            }
        });
        List<DataSource> first = source(spec, tables, 0, tables.firstTable());
        if (tables.areTwo()) {
            List<DataSource> second = source(spec, tables, tables.firstTable(), tables.rows());
            processor.link(first, second, !spec.oneToOne(), BATCH);
        } else {
            processor.deduplicate(first, BATCH);
        }
        processor.close();
    }

    private static int row(Record row) {
        return Integer.parseInt(row.getValue(ROW));
    }

    private static List<DataSource> source(LinkSpec spec, PlainTables tables, int from, int to) {
        LowerCaseNormalizeCleaner cleaner = new LowerCaseNormalizeCleaner();
        InMemoryDataSource source = new InMemoryDataSource();
        for (int row = from; row < to; row++) {
            RecordImpl filled = new RecordImpl();
            filled.addValue(ROW, String.valueOf(row));
            for (int field = 0; field < spec.fields().size(); field++) {
                String value = cleaner.clean(tables.cells().get(row).get(field));
                if (value != null && !value.isEmpty()) {
                    filled.addValue(spec.fields().get(field).column(), value);
                }
            }
            source.add(filled);
        }
        return List.of(source);
    }

    private static List<Property> properties(LinkSpec spec) {
        List<Property> properties = new ArrayList<>();
        properties.add(new PropertyImpl(ROW));
        spec.fields().forEach(field -> properties.add(property(field.column(), field.kind())));
        return properties;
    }

    private static Property property(String column, FieldKind kind) {
        return switch (kind) {
            case GIVEN_NAME, SURNAME -> property(column, new JaroWinkler(), 0.3, 0.8);
            case NAME -> property(column, new JaroWinklerTokenized(), 0.2, 0.9);
            case DATE, OCCASION -> property(column, new ExactComparator(), 0.25, 0.9);
            case CODE, SERIAL -> property(column, new Levenshtein(), 0.2, 0.95);
            case NUMBER -> property(column, new NumericComparator(), 0.3, 0.7);
            case CATEGORY -> property(column, new ExactComparator(), 0.4, 0.6);
            case POSTCODE -> property(column, new Levenshtein(), 0.4, 0.7);
            case PLACE -> property(column, new QGramComparator(), 0.4, 0.7);
            case EMAIL -> property(column, new QGramComparator(), 0.25, 0.95);
            case TITLE -> property(column, new QGramComparator(), 0.1, 0.9);
            case TEXT -> property(column, new QGramComparator(), 0.4, 0.7);
        };
    }

    private static Property property(String column, Comparator comparator, double low, double high) {
        return new PropertyImpl(column, comparator, low, high);
    }
}
