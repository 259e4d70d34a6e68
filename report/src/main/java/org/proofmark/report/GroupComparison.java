package org.proofmark.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.proofmark.analysis.Answer;
import org.proofmark.analysis.Commonality;
import org.proofmark.analysis.CommonalityResult;
import org.proofmark.analysis.Comparison;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.Group;
import org.proofmark.analysis.ItemRow;
import org.proofmark.analysis.LinkClass;
import org.proofmark.analysis.Pattern;
import org.proofmark.analysis.Sensitivity;
import org.proofmark.analysis.StrengthRule;
import org.proofmark.link.Clusters;
import org.proofmark.link.Link;
import org.proofmark.link.LinkKind;
import org.proofmark.link.LinkOptions;
import org.proofmark.link.Linkage;
import org.proofmark.link.Links;
import org.proofmark.model.Progress;
import org.proofmark.model.RecordId;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Strength;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.policy.Caveat;

/**
 * Chosen recoveries compared with a baseline, from a snapshot: what they have in common that chance does not explain, what
 * links them physically, and the word for the strength of it all.
 *
 * @param request what was asked
 * @param comparison the table, its groups and its baseline
 * @param items every item of the compared recoveries that is of the compared kind, by id; those that another stands for as well
 * @param recoveries every compared recovery, by id
 * @param commonality patterns in every chosen recovery
 * @param sensitivities what becomes of each headline finding without one item or recovery
 * @param judgements how the figures hang on what is taken for one
 * @param linkage every link of the dossier
 * @param links the links between the groups
 * @param strength the word for a link between all groups
 * @param classes the classes of link it rests on
 * @param withoutRecovery items left out because no recovery is stated
 * @param caveat of everything that went in
 */
public record GroupComparison(
        ComparisonRequest request,
        Comparison comparison,
        Map<String, SubjectView> items,
        Map<String, SubjectView> recoveries,
        CommonalityResult commonality,
        List<Sensitivity> sensitivities,
        JudgementSensitivity judgements,
        Linkage linkage,
        GroupLinks links,
        Strength strength,
        List<LinkClass> classes,
        long withoutRecovery,
        Caveat caveat) {

    /** Makes the comparison; {@code progress} is told of the permutations and may stop it. */
    public static GroupComparison of(Snapshot snapshot, ComparisonRequest request, Progress progress) {
        ComparisonItems items = ComparisonItems.read(snapshot, request);
        Judged judged = Judged.read(snapshot);
        // The links need the snapshot and nothing else, what is tested beside them all but it. Closing waits for both.
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<Linkage> links = beside.submit(() -> Links.find(snapshot, LinkOptions.STANDARD, Progress.SILENT));
            Clusters clusters = judged.clusters(judged.alone() ? List.of() : judged.edges(links.get()));
            ComparisonTable table = ComparisonTable.of(items, JudgementSensitivity.duplicates(clusters, items));
            CommonalityResult commonality = Commonality.of(table.comparison(), request.options(), progress);
            List<Sensitivity> sensitivities = Sensitivity.of(
                    table.comparison(),
                    request.options(),
                    commonality.headlines().stream().map(Finding::pattern).toList(),
                    progress);
            JudgementSensitivity judgements =
                    JudgementSensitivity.of(items, judged, links.get(), table, commonality, sensitivities, progress);
            return of(snapshot, items, table, commonality, sensitivities, links.get(), judgements);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The comparison was interrupted. Begin it again.", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    private static GroupComparison of(
            Snapshot snapshot,
            ComparisonItems items,
            ComparisonTable table,
            CommonalityResult commonality,
            List<Sensitivity> sensitivities,
            Linkage linkage,
            JudgementSensitivity judgements) {
        GroupLinks links = GroupLinks.of(snapshot, linkage, table.comparison());
        List<LinkClass> classes = new ArrayList<>(statistical(table.comparison(), commonality, sensitivities));
        List<String> groups =
                table.comparison().groups().stream().map(Group::name).toList();
        if (groups.size() > 1) {
            classes.addAll(links.classes(groups, verified(snapshot, linkage)));
        }
        return new GroupComparison(
                items.request(),
                table.comparison(),
                byText(items.items()),
                byText(items.recoveries()),
                commonality,
                sensitivities,
                judgements,
                linkage,
                links,
                StrengthRule.of(classes),
                List.copyOf(classes),
                items.withoutRecovery(),
                items.caveat().join(judgements.caveat()).join(linkage.handling(), linkage.synthetic()));
    }

    private static Map<String, SubjectView> byText(Map<SubjectId, SubjectView> views) {
        Map<String, SubjectView> byText = new HashMap<>();
        views.forEach((id, view) -> byText.put(id.toString(), view));
        return byText;
    }

    /** How many items are left out because another of their cluster stands for them. */
    public long collapsed() {
        return judgements.under(Collapse.AS_JUDGED).leftOut().size();
    }

    /** Each headline finding as a class of link of its own name; all of them are one class, for none is independent of the others. */
    private static List<LinkClass> statistical(
            Comparison comparison, CommonalityResult result, List<Sensitivity> sensitivities) {
        List<LinkClass> classes = new ArrayList<>();
        for (Finding finding : result.headlines()) {
            Answer<Finding.Chance> chance = finding.chance();
            boolean decisive = chance.said()
                    .map(c -> c.familyWiseP() <= LinkClass.DECISIVE)
                    .orElse(false);
            Set<String> breaking = sensitivities.stream()
                    .filter(s -> s.pattern().equals(finding.pattern()))
                    .flatMap(s -> s.itemsThatBreak(decisive ? LinkClass.DECISIVE : Finding.HEADLINE).stream())
                    .collect(Collectors.toSet());
            classes.add(new LinkClass("commonality", decisive, matching(comparison, finding.pattern()), breaking));
        }
        return classes;
    }

    private static Set<String> matching(Comparison comparison, Pattern pattern) {
        Set<String> items = new HashSet<>();
        for (int recovery : comparison.chosen()) {
            for (ItemRow item : comparison.table().recovery(recovery).items()) {
                if (pattern.terms().stream()
                        .allMatch(t -> t.value().equals(item.values().get(t.attribute())))) {
                    items.add(item.id());
                }
            }
        }
        return items;
    }

    /** The links that a verified finding of this dossier rests on. */
    private static Set<String> verified(Snapshot snapshot, Linkage linkage) {
        Set<RecordId> records = new HashSet<>();
        Set<SubjectId> looked = new HashSet<>();
        for (Link link : linkage.links()) {
            for (SubjectId item : link.items()) {
                if (looked.add(item)) {
                    snapshot.profile(item)
                            .preferred(org.proofmark.model.Finding.class)
                            .filter(f -> Boolean.TRUE.equals(f.verified()) && f.evidence() != null)
                            .forEach(f -> records.addAll(f.evidence()));
                }
            }
        }
        return linkage.links().stream()
                .filter(l ->
                        l.evidence().stream().anyMatch(e -> e.records().stream().anyMatch(records::contains)))
                .map(Link::id)
                .collect(Collectors.toSet());
    }

    /** The items of a group (or of a baseline recovery) that show a pattern, in order of id. */
    public List<SubjectView> showing(Pattern pattern, List<Integer> recoveryRows) {
        Map<String, SubjectView> found = new TreeMap<>();
        for (int row : recoveryRows) {
            for (ItemRow item : comparison.table().recovery(row).items()) {
                if (pattern.terms().stream()
                        .allMatch(t -> t.value().equals(item.values().get(t.attribute())))) {
                    SubjectView view = items.get(item.id());
                    if (view != null) {
                        found.put(item.id(), view);
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Pictures that are attached to two things, one of them at least of a chosen recovery: reasons to look, and no links. */
    public List<Link> doubles() {
        Set<String> chosen = new HashSet<>();
        for (int recovery : comparison.chosen()) {
            chosen.add(comparison.table().recovery(recovery).id());
        }
        return linkage.of(LinkKind.SAME_PHOTO)
                .filter(l -> l.recoveries().stream().map(SubjectId::toString).anyMatch(chosen::contains))
                .toList();
    }

    /** The conclusion in words, its strength first; no word for proof. */
    public String conclusion() {
        String names = comparison.groups().stream().map(Group::name).collect(Collectors.joining(", "));
        if (comparison.groups().size() == 1) {
            return "One group was chosen: " + names + ". A link needs two.";
        }
        String rests = classes.stream().map(LinkClass::kind).distinct().collect(Collectors.joining(", "));
        return switch (strength) {
            case OBSERVED -> "What was documented is observed; no class of evidence joins all of " + names + ".";
            case CONSISTENT_WITH ->
                "What was documented is consistent with a common supply of " + names + " (" + rests + ").";
            case INDICATES -> "What was documented indicates a common supply of " + names + " (" + rests + ").";
            case STRONGLY_INDICATES ->
                "What was documented strongly indicates a common supply of " + names + " (" + rests + ").";
            case CANNOT_BE_SAID -> "Whether " + names + " had a common supply cannot be said.";
        };
    }
}
