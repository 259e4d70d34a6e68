package org.proofmark.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Grade;
import org.proofmark.model.Profile;
import org.proofmark.model.RecordId;
import org.proofmark.model.Source;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;

/** How records are named in rows: by the start of their id, the start of the hash under which they are logged, and their source. */
final class Records {
    private static final int ID = 8;
    private static final int HASH = 16;

    private final Material material;
    private final Map<SubjectId, Known> sources = new HashMap<>();

    /** A source, and its grade where its statements carry none of their own. */
    private record Known(
            String title, Grade grade, @Nullable String address) {}

    Records(Material material) {
        this.material = material;
    }

    /** The preferred statements of these types about a subject, in the order of the types. */
    List<Statement> of(SubjectId subject, List<String> types) {
        Profile profile = material.snapshot().profile(subject);
        List<Statement> found = new ArrayList<>();
        types.forEach(type -> profile.groups(type).map(Profile.Group::preferred).forEach(found::add));
        return regarded(found);
    }

    /** Statements about a subject by id; those this reader may not see are left out. */
    List<Statement> of(SubjectId subject, java.util.Collection<RecordId> ids) {
        return regarded(material.snapshot().statements(subject).stream()
                .filter(s -> ids.contains(s.id()))
                .toList());
    }

    private List<Statement> regarded(List<Statement> statements) {
        statements.forEach(
                s -> material.regard(s.envelope().handling(), s.envelope().synthetic()));
        return statements;
    }

    /** A record: {@code 1f2e3d4c · 0011223344556677}. */
    Markup id(RecordId id) {
        String hash = material.snapshot().leafHash(id);
        String leaf = hash == null ? "not logged" : hash.substring(0, Math.min(HASH, hash.length()));
        return Tag.of("span").with("class", "hash").holding(id.toString().substring(0, ID) + " · " + leaf);
    }

    /** Several records under each other. */
    Markup ids(List<Statement> statements) {
        return lines(statements.stream().map(s -> id(s.id())).toList());
    }

    /** The titles of the sources that state these, each once. */
    Markup sources(List<Statement> statements) {
        return lines(statements.stream()
                .map(s -> source(s.envelope().source()))
                .distinct()
                .map(Markup::text)
                .toList());
    }

    static Markup lines(List<Markup> lines) {
        List<Markup> all = new ArrayList<>();
        for (Markup line : lines) {
            if (!all.isEmpty()) {
                all.add(Tag.of("br").holding());
            }
            all.add(line);
        }
        return Markup.join(all);
    }

    String source(SubjectId id) {
        return known(id).title();
    }

    /** The source's title, a link where an address of the web is stated. */
    Markup linked(SubjectId id) {
        Known source = known(id);
        boolean web = source.address() != null && source.address().matches("https?://\\S+");
        return web && source.address() != null
                ? Html.link(source.address(), Prose.quoted(source.title()))
                : Prose.quoted(source.title());
    }

    /** The grade of a statement: its own, else its source's. */
    Grade grade(Statement statement) {
        Grade own = statement.envelope().grade();
        return own == null ? known(statement.envelope().source()).grade() : own;
    }

    private Known known(SubjectId id) {
        return sources.computeIfAbsent(id, this::look);
    }

    private Known look(SubjectId id) {
        return material.snapshot()
                .profile(id)
                .preferred(Source.class)
                .findFirst()
                .map(s -> new Known(s.title(), s.grade(), s.address()))
                .orElseGet(() -> new Known("source " + id.toString().substring(0, ID), Grade.UNJUDGED, null));
    }
}
