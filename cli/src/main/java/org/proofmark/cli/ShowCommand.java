package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Envelope;
import org.proofmark.model.Profile;
import org.proofmark.model.ProfileField;
import org.proofmark.model.Rule;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.store.Dossier;
import org.proofmark.store.DossierException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a subject: every value with its source, the preferred one first, and the rule that put it there. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows everything stated about an item, recovery, source or other subject, source by source.")
final class ShowCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    Opening opening = new Opening();

    @Parameters(paramLabel = "SUBJECT", description = "Its id; or its name, title or tag where only one has it.")
    String subject = "";

    @Option(names = "--history", description = "Also list every record, those superseded and taken back included.")
    boolean history;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() {
        try (Dossier dossier = opening.read();
                Snapshot snapshot = dossier.snapshot(opening.clearance)) {
            SubjectId id = Naming.of(snapshot, SubjectView.KINDS, subject);
            Profile profile = snapshot.profile(id);
            if (profile.isEmpty() && snapshot.statements(id).isEmpty()) {
                throw new DossierException(
                        "There is nothing about " + id + " that a reader cleared for " + opening.clearance.term()
                                + " may see.",
                        "Check the id, or read with a higher --as.");
            }
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                Json.print(out, tree(profile, snapshot));
            } else {
                print(out, profile, snapshot);
            }
            return 0;
        }
    }

    private void print(PrintWriter out, Profile profile, Snapshot snapshot) {
        SubjectView view = SubjectView.of(profile);
        out.println(view.kind() + " " + view.label() + "  " + profile.subject());
        out.println(
                (profile.synthetic() ? "SYNTHETIC – " : "") + profile.handling().term());
        for (Profile.Group group : profile.groups()) {
            for (ProfileField field : group.fields()) {
                print(out, field, group, snapshot);
            }
        }
        if (history) {
            out.println("records");
            snapshot.statements(profile.subject()).forEach(s -> out.println("  " + line(s, snapshot)));
        }
    }

    private static void print(PrintWriter out, ProfileField field, Profile.Group group, Snapshot snapshot) {
        String mark = field.agreement() == ProfileField.Agreement.CONFLICT ? "  CONFLICT" : "";
        out.println("  " + field.key() + mark);
        boolean first = true;
        for (ProfileField.Value value : field.values()) {
            String rule =
                    first && group.rule() != Rule.ONLY_ONE && field.values().size() > 1
                            ? "  preferred by " + group.rule().words()
                            : "";
            out.println("    " + named(value, snapshot) + "  – " + source(value.statement(), snapshot) + rule);
            first = false;
        }
    }

    /** The value; other subjects by their name or tag, and then by the id that finds them. */
    private static String named(ProfileField.Value value, Snapshot snapshot) {
        SubjectView other = value.value() instanceof SubjectId id ? snapshot.subject(id) : null;
        return other == null ? value.text() : other.label() + "  " + value.text();
    }

    private static String source(Statement statement, Snapshot snapshot) {
        Envelope envelope = statement.envelope();
        SubjectView source = snapshot.subject(envelope.source());
        String grade = envelope.grade() != null
                ? envelope.grade().toString()
                : source == null ? "F6" : value(source, "reliability", "F") + value(source, "credibility", "6");
        return (source == null ? "source withheld" : source.label()) + " (" + grade
                + (envelope.statedAt() == null ? "" : ", " + envelope.statedAt()) + ")";
    }

    private static String value(SubjectView view, String name, String otherwise) {
        String value = view.value(name);
        return value == null ? otherwise : value;
    }

    private static String line(Statement statement, Snapshot snapshot) {
        Envelope envelope = statement.envelope();
        return String.format(
                Locale.ROOT,
                "%s  %s  %s by %s  hash %s%s",
                envelope.id(),
                envelope.type(),
                envelope.recordedAt(),
                envelope.author().account(),
                snapshot.leafHash(envelope.id()),
                envelope.supersedes() == null ? "" : "  supersedes " + envelope.supersedes());
    }

    private Map<String, Object> tree(Profile profile, Snapshot snapshot) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("subject", profile.subject().toString());
        tree.put("kind", SubjectView.of(profile).kind());
        tree.put("handling", profile.handling().term());
        tree.put("synthetic", profile.synthetic());
        List<Object> fields = new ArrayList<>();
        for (Profile.Group group : profile.groups()) {
            for (ProfileField field : group.fields()) {
                Map<String, Object> each = new TreeMap<>();
                each.put("key", field.key());
                each.put("agreement", field.agreement().term());
                each.put("rule", group.rule().term());
                each.put(
                        "values",
                        field.values().stream().map(v -> tree(v, snapshot)).toList());
                fields.add(each);
            }
        }
        tree.put("fields", fields);
        return tree;
    }

    private static Map<String, Object> tree(ProfileField.Value value, Snapshot snapshot) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("value", value.text());
        tree.put("record", value.statement().id().toString());
        @Nullable String hash = snapshot.leafHash(value.statement().id());
        if (hash != null) {
            tree.put("hash", hash);
        }
        tree.put("source", source(value.statement(), snapshot));
        return tree;
    }
}
