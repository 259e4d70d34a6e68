package org.proofmark.match;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what a linkage found as CSV. Ids are written as they were read, so that they can be joined with the tables again. */
public final class LinkageWriter {
    private final TableLinkage linkage;

    public LinkageWriter(TableLinkage linkage) {
        this.linkage = linkage;
    }

    /** Writes the pairs of at least so high a probability, each with its score taken apart; says how many there are. */
    public int writePairs(Path file, double leastProbability) {
        int written = 0;
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            for (int edge = 0; edge < linkage.edges(); edge++) {
                if (linkage.probability(edge) >= leastProbability || linkage.isLinked(edge)) {
                    Breakdown breakdown = linkage.breakdown(edge);
                    if (written++ == 0) {
                        csv.writeRecord(heading(breakdown));
                    }
                    csv.writeRecord(cells(edge, breakdown));
                }
            }
            if (written == 0) {
                csv.writeRecord(List.of("first", "second", "probability", "bits", "linked", "cluster"));
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        return written;
    }

    private static List<String> heading(Breakdown breakdown) {
        List<String> heading = new ArrayList<>(List.of(
                "first", "second", "probability", "bits", "linked", "cluster", "prior", "moved", "delivery", "rivals"));
        for (Breakdown.Part part : breakdown.parts()) {
            heading.add(part.column() + ": level");
            heading.add(part.column() + ": bits");
        }
        return heading;
    }

    private List<String> cells(int edge, Breakdown breakdown) {
        List<String> cells = new ArrayList<>(List.of(
                linkage.id(linkage.first(edge)),
                linkage.id(linkage.second(edge)),
                String.format(Locale.ROOT, "%.4f", linkage.probability(edge)),
                bits(linkage.bits(edge)),
                linkage.isLinked(edge) ? "yes" : "no",
                linkage.isClustered(edge) ? linkage.id(linkage.cluster(linkage.first(edge))) : "",
                bits(breakdown.prior()),
                bits(breakdown.moved()),
                bits(breakdown.delivered()),
                bits(breakdown.rivals())));
        for (Breakdown.Part part : breakdown.parts()) {
            cells.add(part.level());
            cells.add(bits(part.bits()));
        }
        return cells;
    }

    private static String bits(double bits) {
        return String.format(Locale.ROOT, "%.2f", bits);
    }

    /** Writes for each row its cluster, called after its first row; says how many clusters of two rows or more there are. */
    public int writeClusters(Path file) {
        int[] sizes = new int[linkage.rows()];
        int several = 0;
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("table", "id", "cluster");
            for (int row = 0; row < linkage.rows(); row++) {
                int cluster = linkage.cluster(row);
                several += ++sizes[cluster] == 2 ? 1 : 0;
                csv.writeRecord(row < linkage.firstTable() ? "1" : "2", linkage.id(row), linkage.id(cluster));
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
        return several;
    }

    private static LinkageException unwritable(Path file, IOException e) {
        return new LinkageException(
                file + " cannot be written: " + e.getMessage() + ". Name a file in a folder that exists and is yours.");
    }
}
