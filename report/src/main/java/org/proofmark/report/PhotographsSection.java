package org.proofmark.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Envelope;
import org.proofmark.model.GeoPoint;
import org.proofmark.model.Media;
import org.proofmark.model.Profile;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/** Photographs of the chosen recoveries' items: scaled copies; what the camera claims stays a claim. */
final class PhotographsSection {
    /** More would make the file unwieldy; the rest is listed. */
    private static final int MOST = 24;

    private final Material material;
    private final Originals originals;

    private record Photograph(Media media, Statement statement, SubjectView item) {}

    PhotographsSection(Material material, Originals originals) {
        this.material = material;
        this.originals = originals;
    }

    Markup print() {
        Markup heading = Html.heading(2, "photographs", "Photographs");
        List<Photograph> found = found();
        if (found.isEmpty()) {
            return heading.then(
                    Html.paragraph("No photograph of an item of the chosen recoveries is in this dossier."));
        }
        Markup count = material.figure(
                Figures.count(found.size(), "photograph", "photographs"), "photographs", () -> rows(found));
        if (!material.showsReadings()) {
            return heading.then(new Prose()
                    .add(count)
                    .text(
                            " of items of the chosen recoveries are in the dossier. Marks can be read on them, so a public report shows none.")
                    .paragraph());
        }
        List<Markup> pictures = new ArrayList<>();
        found.stream().limit(MOST).forEach(p -> pictures.add(picture(p)));
        Prose intro = new Prose()
                .text("Of items of the chosen recoveries the dossier holds ")
                .add(count)
                .text(found.size() > MOST ? "; the first are shown. " : ". ")
                .text("These are scaled copies; originals are kept byte for byte, under the hashes in their rows.");
        return heading.then(intro.paragraph())
                .then(Tag.of("div").with("class", "pictures").holding(pictures));
    }

    private List<Photograph> found() {
        Map<SubjectId, SubjectView> items = new HashMap<>();
        material.chosen().byRecovery().keySet().forEach(r -> material.chosen()
                .counted(r)
                .forEach(i -> items.put(i.id(), i)));
        try (Stream<SubjectView> all = material.snapshot().subjects("media")) {
            return all.filter(m -> m.reference("of") != null && items.containsKey(m.reference("of")))
                    .map(m -> photograph(m.id(), items))
                    .flatMap(Optional::stream)
                    .sorted((a, b) -> key(a).compareTo(key(b)))
                    .toList();
        }
    }

    private static String key(Photograph photograph) {
        return photograph.item().label() + "/" + photograph.media().fileName() + "/"
                + photograph.media().sha256();
    }

    private Optional<Photograph> photograph(SubjectId id, Map<SubjectId, SubjectView> items) {
        return material.snapshot()
                .profile(id)
                .groups("media")
                .map(Profile.Group::preferred)
                .findFirst()
                .flatMap(s -> {
                    SubjectView item =
                            s.payload() instanceof Media media && media.of() != null ? items.get(media.of()) : null;
                    return item == null ? Optional.empty() : Optional.of(new Photograph((Media) s.payload(), s, item));
                });
    }

    private Markup picture(Photograph photograph) {
        Envelope envelope = photograph.statement().envelope();
        material.regard(envelope.handling(), envelope.synthetic());
        String shows = photograph.media().shows() == null
                ? "photograph"
                : photograph.media().shows().replace('-', ' ');
        String alternative = "Item " + photograph.item().label() + ": " + shows;
        Markup copy = Thumbnail.of(originals, photograph.media().sha256(), alternative);
        return Tag.of("figure")
                .with("class", "picture")
                .holding(copy, Tag.of("figcaption").holding(caption(photograph, shows)));
    }

    private Markup caption(Photograph photograph, String shows) {
        SubjectView item = photograph.item();
        SubjectId recovery = item.recovery();
        Prose prose = new Prose()
                .text(material.picture(""))
                .said(item.label())
                .text(recovery == null ? "" : " (" + material.names().subject(recovery) + ")")
                .text(", ")
                .said(shows)
                .text(". Documented by ")
                .said(material.records()
                        .source(photograph.statement().envelope().source()));
        said(prose, " in ", item.value("documented-at"));
        said(prose, " in ", item.value("documented-on"));
        prose.text(".");
        if (photograph.media().cameraTime() != null) {
            prose.text(" Camera claims ").said(photograph.media().cameraTime()).text(".");
        }
        return prose.markup();
    }

    private static void said(Prose prose, String joint, @Nullable String value) {
        if (value != null) {
            prose.text(joint).said(value);
        }
    }

    private Rows rows(List<Photograph> photographs) {
        List<Html.Column> columns = List.of(
                Html.Column.words("Item"),
                Html.Column.words("File"),
                Html.Column.words("SHA-256 of the original"),
                Html.Column.words("Camera claims (unverified)"),
                Html.Column.words("Record · leaf hash"));
        List<List<Markup>> rows = photographs.stream().map(this::row).toList();
        return Rows.of("Photographs of items of the chosen recoveries", columns, rows);
    }

    private List<Markup> row(Photograph photograph) {
        Media media = photograph.media();
        GeoPoint point = media.cameraPoint();
        String time = media.cameraTime() == null ? "no time" : media.cameraTime();
        return List.of(
                Prose.quoted(photograph.item().label()),
                Prose.quoted((media.fileName() == null ? "" : media.fileName()) + " (" + media.bytes() + " bytes)"),
                Tag.of("span").with("class", "hash whole").holding(media.sha256()),
                Markup.text(time + (point == null ? "" : ", a position (not printed)")),
                material.records().id(photograph.statement().id()));
    }
}
