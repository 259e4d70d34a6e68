package org.proofmark.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalogue.Catalogue;
import org.proofmark.catalogue.CatalogueException;
import org.proofmark.catalogue.Overlay;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Option;

/** Whose lines lie over the catalogue that ships: those of a dossier, where one is named. */
final class OverlayOption {
    @Option(
            names = {"-d", "--dossier"},
            paramLabel = "DIR",
            description = "Lay the own lines of this dossier (its catalogue.csv) over the catalogue that ships.")
    @Nullable
    Path dossier;

    Catalogue catalogue() {
        return overlay().over(Catalogue.starter());
    }

    /** The dossier's own lines; none where no dossier is named. */
    Overlay overlay() {
        return dossier == null ? new Overlay(List.of()) : Overlay.in(folder());
    }

    /** The dossier's folder; refuses what is none. */
    Path folder() {
        if (dossier == null) {
            throw new CatalogueException(
                    "Own lines are kept in a dossier, and none is named.", "Name one with -d DIR.");
        }
        Dossier.isEncrypted(dossier);
        return dossier;
    }
}
