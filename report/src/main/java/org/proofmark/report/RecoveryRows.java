package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.proofmark.model.Profile;
import org.proofmark.model.ProfileField;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;

/** Rows that say what each source states of one recovery, and which value is preferred by which rule. */
final class RecoveryRows {
    private static final Set<String> COARSE = Set.of("point", "site");
    private static final List<Html.Column> COLUMNS = List.of(
            Html.Column.words("What"),
            Html.Column.words("Stated"),
            Html.Column.words("Source"),
            Html.Column.words("Grade"),
            Html.Column.words("Record · leaf hash"));

    private final Material material;

    RecoveryRows(Material material) {
        this.material = material;
    }

    /** Every value but the exact position, which no report prints. */
    Rows of(SubjectId recovery) {
        List<List<Markup>> rows = new ArrayList<>();
        Profile profile = material.snapshot().profile(recovery);
        profile.groups("recovery").forEach(group -> group.fields().stream()
                .filter(f -> !COARSE.contains(f.name()))
                .forEach(f -> f.values().forEach(v -> rows.add(row(f, v, group)))));
        return Rows.of("What is stated of " + material.names().recovery(recovery.toString()), COLUMNS, rows);
    }

    private List<Markup> row(ProfileField field, ProfileField.Value value, Profile.Group group) {
        Statement statement = value.statement();
        material.regard(statement.envelope().handling(), statement.envelope().synthetic());
        boolean preferred = field.values().size() > 1 && value.equals(field.preferred());
        String rule = preferred ? " (preferred: " + group.rule().words() + ")" : "";
        String conflict = field.agreement() == ProfileField.Agreement.CONFLICT ? " ‡" : "";
        return List.of(
                Markup.text(words(field.name()) + conflict),
                Prose.quoted(value.text()).then(Markup.text(rule)),
                material.records().linked(statement.envelope().source()),
                Markup.text(material.records().grade(statement).toString()),
                material.records().id(statement.id()));
    }

    private static String words(String field) {
        return field.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
    }
}
