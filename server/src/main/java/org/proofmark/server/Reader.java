package org.proofmark.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Grade;
import org.proofmark.model.Handling;
import org.proofmark.model.Profile;
import org.proofmark.model.ProfileField;
import org.proofmark.model.RecordId;
import org.proofmark.model.Rule;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.policy.Caveat;
import org.proofmark.store.Dossier;

/**
 * Who reads one page: the dossier at the moment of the request, at one clearance. Keeps account of what went into the page, so
 * that its banner can say how the page is to be handled.
 */
public final class Reader implements AutoCloseable {
    private final Dossier dossier;
    private final Handling clearance;
    private final boolean blind;
    private final Words words;
    private final Map<SubjectId, Shown> links = new HashMap<>();
    private @Nullable Snapshot snapshot;
    private Caveat caveat = Caveat.NONE;

    Reader(Dossier dossier, Handling clearance, boolean blind, Words words) {
        this.dossier = dossier;
        this.clearance = clearance;
        this.blind = blind;
        this.words = words;
    }

    public Handling clearance() {
        return clearance;
    }

    /** Whether scores are not to be shown. */
    public boolean blind() {
        return blind;
    }

    /** Every clearance that can be chosen. */
    public List<Handling> clearances() {
        return List.of(Handling.values());
    }

    /** The dossier now; opened when first asked for. */
    Snapshot snapshot() {
        Snapshot open = snapshot;
        if (open == null) {
            open = dossier.snapshot(clearance);
            snapshot = open;
        }
        return open;
    }

    Words words() {
        return words;
    }

    /** One subject; throws {@link Refused} where there is none, or none this reader may see. */
    SubjectView require(SubjectId id) {
        SubjectView found = snapshot().subject(id);
        if (found == null) {
            throw Refused.notFound("subject");
        }
        saw(found);
        return found;
    }

    /** Takes into account that the page shows this. */
    void saw(SubjectView view) {
        caveat = caveat.join(view.handling(), view.synthetic());
    }

    /** Takes into account what something derived was made from. */
    void saw(Caveat other) {
        caveat = caveat.join(other);
    }

    /** Everything stated about a subject. */
    Profile profile(SubjectId id) {
        Profile profile = snapshot().profile(id);
        caveat = caveat.join(profile.handling(), profile.synthetic());
        profile.groups().forEach(g -> g.ranked().forEach(s -> link(s.envelope().source())));
        return profile;
    }

    /** Every record about a subject, oldest first, and whether it counts. */
    List<History> history(SubjectId id, Profile profile) {
        Set<RecordId> counting = new HashSet<>();
        profile.groups().forEach(g -> g.ranked().forEach(s -> counting.add(s.id())));
        List<Statement> all = snapshot().statements(id);
        Map<RecordId, RecordId> successors = new HashMap<>();
        all.forEach(s -> {
            if (s.envelope().supersedes() != null) {
                successors.put(s.envelope().supersedes(), s.id());
            }
        });
        List<History> history = new ArrayList<>();
        for (Statement statement : all) {
            caveat = caveat.join(
                    statement.envelope().handling(), statement.envelope().synthetic());
            link(statement.envelope().source());
            history.add(History.of(statement, counting, successors, snapshot().leafHash(statement.id())));
        }
        return history;
    }

    /** How the page is to be handled. */
    public Caveat caveat() {
        return caveat;
    }

    /** A subject by its short name, with the address of its page. */
    public Shown link(SubjectId id) {
        return links.computeIfAbsent(id, i -> {
            SubjectView view = snapshot().subject(i);
            if (view != null) {
                saw(view);
            }
            return view == null
                    ? new Shown(words.say("reader.hidden"), null, false)
                    : new Shown(view.label(), Words.address(view), false);
        });
    }

    /** The value of a field as people read it; one that names a subject leads to it. */
    public Shown show(String field, Object value) {
        return value instanceof SubjectId id ? link(id) : words.show(field, value);
    }

    /** What one statement says of a field; null where it says nothing of it. */
    public ProfileField.@Nullable Value value(ProfileField field, Statement statement) {
        return field.values().stream()
                .filter(v -> v.statement().id().equals(statement.id()))
                .findFirst()
                .orElse(null);
    }

    /** The grade that counts for a statement: its own, or else that of its source. */
    public String grade(Statement statement) {
        Grade own = statement.envelope().grade();
        if (own != null) {
            return own.toString();
        }
        SubjectView source = snapshot().subject(statement.envelope().source());
        if (source == null) {
            return Grade.UNJUDGED.toString();
        }
        String reliability = source.value("reliability");
        String credibility = source.value("credibility");
        return (reliability == null ? "F" : reliability) + (credibility == null ? "6" : credibility);
    }

    /** The groups of one record type. */
    public List<Profile.Group> of(Profile profile, String type) {
        return profile.groups(type).toList();
    }

    /** The groups of every record type but marks, those of the subject's own kind first. */
    public List<Profile.Group> others(Profile profile, SubjectView subject) {
        return profile.groups().stream()
                .filter(g -> !g.type().equals("mark"))
                .sorted(Comparator.comparing(g -> !g.type().equals(subject.kind())))
                .toList();
    }

    /** Whether two statements of a group cannot both be true. */
    public boolean conflicts(Profile.Group group) {
        return group.ranked().size() > 1
                && group.fields().stream().anyMatch(f -> f.agreement() == ProfileField.Agreement.CONFLICT);
    }

    /** A field of a record and what the record says of it. */
    public record Said(String name, Shown shown) {}

    /** Everything that one record says, in the order of its type's fields. */
    public List<Said> says(Statement statement) {
        String type = statement.envelope().type();
        Profile.Group alone = new Profile.Group(type, statement.payload().facet(), List.of(statement), Rule.ONLY_ONE);
        return alone.fields().stream()
                .map(f -> new Said(
                        words.field(type, f.name()),
                        show(f.name(), f.preferred().value())))
                .toList();
    }

    /** What a photograph shows, in words, for those who do not see it. */
    public String alternative(SubjectView media) {
        for (String name : List.of("caption", "shows", "file-name")) {
            String value = media.value(name);
            if (value != null) {
                return value;
            }
        }
        return words.say("media.untitled");
    }

    @Override
    public void close() {
        if (snapshot != null) {
            snapshot.close();
        }
    }
}
