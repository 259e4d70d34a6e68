package org.proofmark.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.Group;
import org.proofmark.analysis.Pattern;
import org.proofmark.model.FilterField;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/** What things are called in a report. A reading of a mark is never a name: marks are numbered, and the appendix says which is which. */
final class Names {
    private final Snapshot snapshot;
    private final GroupComparison compared;
    private final Map<Integer, String> groupOf = new HashMap<>();
    private final List<String> marks = new ArrayList<>();

    Names(Snapshot snapshot, GroupComparison compared) {
        this.snapshot = snapshot;
        this.compared = compared;
        for (Group group : compared.comparison().groups()) {
            group.recoveries().forEach(row -> groupOf.put(row, group.name()));
        }
    }

    /** {@code A · Abu Khashab}; of several recoveries {@code North (3 recoveries)}. */
    String group(Group group) {
        if (group.recoveries().size() > 1) {
            return group.name() + " (" + group.recoveries().size() + " recoveries)";
        }
        String recovery = recovery(group.recoveries().getFirst());
        return recovery.equals(group.name()) ? recovery : group.name() + " · " + recovery;
    }

    String group(String name) {
        return compared.comparison().groups().stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .map(this::group)
                .orElse(name);
    }

    /** A chosen recovery with its group: {@code A · Abu Khashab}. */
    String group(int row) {
        String group = groupOf.get(row);
        return group == null || group.equals(recovery(row)) ? recovery(row) : group + " · " + recovery(row);
    }

    /** The group of a recovery; null for one that is not chosen. */
    @Nullable
    String groupOf(int row) {
        return groupOf.get(row);
    }

    /** All groups in one phrase: {@code A, B and C}. */
    String groups() {
        return Figures.list(
                compared.comparison().groups().stream().map(Group::name).toList());
    }

    String recovery(int row) {
        return recovery(compared.comparison().table().recovery(row).id());
    }

    String recovery(String id) {
        SubjectView view = compared.recoveries().get(id);
        return view == null ? subject(SubjectId.parse(id)) : view.label();
    }

    String item(String id) {
        SubjectView view = compared.items().get(id);
        return view == null ? subject(SubjectId.parse(id)) : view.label();
    }

    /** Whatever it is, by its label; the start of its id where this reader may not see it. */
    String subject(SubjectId id) {
        SubjectView view = snapshot.subject(id);
        return view == null ? id.toString().substring(0, 8) : view.label();
    }

    /** {@code weapons}, {@code commercial products}. */
    String pieces() {
        return pieces(compared.request().itemClass());
    }

    static String pieces(ItemClass itemClass) {
        return itemClass == ItemClass.AMMUNITION || itemClass == ItemClass.PACKAGING
                ? itemClass.words()
                : itemClass.words() + "s";
    }

    /** {@code Type 68, calibre 7.62 x 39 mm}. */
    String pattern(Pattern pattern) {
        return pattern.terms().stream().map(this::term).collect(Collectors.joining(", "));
    }

    private String term(Pattern.Term term) {
        return switch (term.attribute()) {
            case "model", "type" -> term.value();
            case "maker" -> "made by " + term.value();
            case "country" -> "made in " + term.value();
            case "calibre" -> "calibre " + term.value();
            default -> isMark(term) ? mark(term) : term.attribute() + " " + term.value();
        };
    }

    /** Whether the term speaks of a mark, whose reading may not stand in the body. */
    static boolean isMark(Pattern.Term term) {
        FilterField field = FilterField.named(term.attribute());
        return field != null && field.kind() == FilterField.Kind.MARK;
    }

    private String mark(Pattern.Term term) {
        String kind = term.attribute().equals("mark") ? "mark" : term.attribute() + " mark";
        if (term.value().equals("none")) {
            return "no " + kind;
        }
        String name = term.attribute() + "/" + term.value();
        if (!marks.contains(name)) {
            marks.add(name);
        }
        return kind + " no. " + (marks.indexOf(name) + 1);
    }
}
