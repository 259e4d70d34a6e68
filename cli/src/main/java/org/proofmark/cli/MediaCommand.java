package org.proofmark.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Batch;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.Media;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.store.Appending;
import org.proofmark.store.CameraClaims;
import org.proofmark.store.Dossier;
import org.proofmark.store.MediaLocker;
import org.proofmark.store.PictureHash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Photographs and other files. */
@Command(
        name = "media",
        mixinStandardHelpOptions = true,
        description = "Photographs and other files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = MediaCommand.Add.class)
final class MediaCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return Failures.INPUT;
    }

    /** Adds files, each to the item whose tag begins its name. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Keeps files byte for byte under their SHA-256, and attaches each to the item whose tag its name begins with",
                "(A-017_receiver.jpg goes to item A-017 and shows its receiver), or to the one given with --of."
            })
    static final class Add implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init")
        CommandSpec spec;

        @Mixin
        Opening opening = new Opening();

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "Photographs or other files.")
        List<Path> files = List.of();

        @Option(
                names = "--of",
                paramLabel = "SUBJECT",
                description = "Attach all to this subject: its id, name or tag.")
        @Nullable
        String of;

        @Option(
                names = "--shows",
                paramLabel = "TEXT",
                description = "What they show. Default: what stands after the tag in the file name.")
        @Nullable
        String shows;

        @Option(
                names = "--source",
                paramLabel = "TITLE",
                required = true,
                description = "Who took them: id or title of a source; a new title makes an own examination.")
        String source = "";

        @Option(
                names = "--handling",
                description = "How they are handled: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
        Handling handling = Handling.INTERNAL;

        @Option(names = "--synthetic", description = "They are drawn for an example or a test.")
        boolean synthetic;

        @Option(names = "--unattached", description = "Also keep files that belong to no item yet.")
        boolean unattached;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            files.forEach(GivenFile::require);
            try (Dossier dossier = opening.write()) {
                Tags tags = tags(dossier);
                files.forEach(file -> check(file, tags));
                SubjectId batch = SubjectId.random();
                int added = 0;
                try (Appending appending = dossier.appending(batch)) {
                    SubjectId taker = new OwnSource(source, handling, synthetic).in(dossier, appending);
                    for (Path file : files) {
                        added += add(file, tags, taker, dossier, appending, out) ? 1 : 0;
                    }
                    if (added > 0) {
                        appending.add(Draft.of(batch, new Batch("media add", null, null, null, null, added), taker)
                                .handled(handling)
                                .synthetic(synthetic));
                        appending.commit();
                    }
                }
                out.printf(
                        Locale.ROOT,
                        "Added %d of %s%s.%n",
                        added,
                        Count.of(files.size(), "file"),
                        added > 0 ? " as batch " + batch : "");
                return 0;
            }
        }

        private void check(Path file, Tags tags) {
            if (unattached || tags.of(file).isPresent()) {
                return;
            }
            throw new InvalidRecordException(
                    "The name of " + file.getFileName() + " begins with no item's tag.",
                    "Rename it, name the subject with --of, or keep it without one by --unattached. Nothing was added.");
        }

        private boolean add(
                Path file, Tags tags, SubjectId taker, Dossier dossier, Appending appending, PrintWriter out) {
            CameraClaims claims = CameraClaims.read(file);
            MediaLocker.Original original = dossier.media().store(file);
            SubjectId target = tags.of(file).orElse(null);
            if (!original.fresh() && tags.isKnown(original.sha256(), target)) {
                out.println("  " + file.getFileName() + " is there already");
                return false;
            }
            GivenFile.doubt(file, claims.mediaType())
                    .ifPresent(d -> spec.commandLine().getErr().println("  " + file.getFileName() + ": " + d));
            if (claims.warning() != null) {
                out.println("  " + file.getFileName() + ": " + claims.warning());
            }
            Media media = new Media(
                    original.sha256(),
                    original.bytes(),
                    claims.mediaType(),
                    String.valueOf(file.getFileName()),
                    target,
                    shows != null ? shows : tags.shows(file),
                    null,
                    claims.time(),
                    claims.point(),
                    claims.camera(),
                    PictureHash.of(file));
            appending.add(
                    Draft.of(SubjectId.random(), media, taker).handled(handling).synthetic(synthetic));
            return true;
        }

        private Tags tags(Dossier dossier) {
            try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
                return Tags.of(snapshot, of == null ? null : Naming.of(snapshot, SubjectView.KINDS, of));
            }
        }
    }

    /** Which item a file belongs to. */
    private record Tags(
            Map<String, SubjectId> byTag,
            Map<String, List<SubjectId>> known,
            @Nullable SubjectId all) {
        static Tags of(Snapshot snapshot, @Nullable SubjectId all) {
            Map<String, SubjectId> byTag = new HashMap<>();
            if (all == null) {
                snapshot.items(item -> {
                    String tag = item.value("tag");
                    if (tag != null) {
                        byTag.put(tag.toLowerCase(Locale.ROOT), item.id());
                    }
                });
            }
            Map<String, List<SubjectId>> known = new HashMap<>();
            snapshot.subjects("media").forEach(m -> {
                SubjectId target = m.reference("of");
                if (target != null) {
                    known.computeIfAbsent(String.valueOf(m.value("sha256")), h -> new ArrayList<>())
                            .add(target);
                }
            });
            return new Tags(byTag, known, all);
        }

        /** The item whose tag is the whole name, or its beginning up to a sign that is no letter or digit; the longest such. */
        Optional<SubjectId> of(Path file) {
            if (all != null) {
                return Optional.of(all);
            }
            return Optional.ofNullable(byTag.get(tag(file)));
        }

        private String tag(Path file) {
            String name = stem(file).toLowerCase(Locale.ROOT);
            for (int end = name.length(); end > 0; end--) {
                boolean boundary = end == name.length() || !Character.isLetterOrDigit(name.charAt(end));
                if (boundary && byTag.containsKey(name.substring(0, end))) {
                    return name.substring(0, end);
                }
            }
            return "";
        }

        @Nullable
        String shows(Path file) {
            String tag = tag(file);
            String rest = stem(file)
                    .substring(Math.min(tag.length(), stem(file).length()))
                    .replaceAll("[^\\p{L}\\p{N}]+", " ")
                    .strip();
            return tag.isEmpty() || rest.isEmpty() ? null : rest;
        }

        boolean isKnown(String sha256, @Nullable SubjectId target) {
            return target != null && known.getOrDefault(sha256, List.of()).contains(target);
        }

        private static String stem(Path file) {
            String name = String.valueOf(file.getFileName());
            int dot = name.lastIndexOf('.');
            return dot > 0 ? name.substring(0, dot) : name;
        }
    }
}
