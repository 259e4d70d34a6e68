package org.proofmark.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.EntityKind;
import org.proofmark.model.RecordId;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Verdict;
import org.proofmark.notation.Reading;

/**
 * Entities that may be one under different names: companies, agencies, armed groups. The model has no private individuals, so none
 * are compared. Names agree by their words ({@link NameAgreement}), each weighed by its rarity; an equal country, address or
 * registration number supports them. Countries, registrations or kinds that contradict rule a pair out. A name without support
 * must tell as much as a serial number must, one of general words alone tells nothing.
 */
final class SameEntities {
    private static final double STATES = Math.log(200) / Math.log(2);
    private static final double ADDRESS = 11.8;

    private final Dossier dossier;
    private final LinkOptions options;
    private final Findings findings;
    private List<EntityFacts> entities = List.of();
    private NameRarity words = new NameRarity(List.of());
    private NameRarity countries = new NameRarity(List.of());
    private NameRarity addresses = new NameRarity(List.of());

    /** The names of two entities that agree best. */
    private record Names(EntityName a, EntityName b, NameAgreement agreement, double bits) {}

    SameEntities(Dossier dossier, LinkOptions options, Findings findings) {
        this.dossier = dossier;
        this.options = options;
        this.findings = findings;
    }

    void find(Runnable tick) {
        try (Stream<SubjectView> all = dossier.snapshot().subjects("entity")) {
            entities = all.peek(dossier::regard).map(EntityFacts::of).toList();
        }
        words = new NameRarity(
                entities.stream().map(e -> NameRarity.words(e.names())).toList());
        countries = rarity(EntityFacts::country);
        addresses = rarity(EntityFacts::address);
        Map<String, List<Integer>> meeting = meeting();
        for (int i = 0; i < entities.size(); i++) {
            tick.run();
            Set<Integer> candidates = new TreeSet<>();
            for (String key : entities.get(i).keys()) {
                for (int other : meeting.getOrDefault(key, List.of())) {
                    if (other > i) {
                        candidates.add(other);
                    }
                }
            }
            for (int other : candidates) {
                consider(entities.get(i), entities.get(other));
            }
        }
        judgedSame();
    }

    private NameRarity rarity(Function<EntityFacts, @Nullable String> field) {
        List<Set<String>> values = new ArrayList<>();
        for (EntityFacts entity : entities) {
            String value = field.apply(entity);
            if (value != null) {
                values.add(Set.of(value));
            }
        }
        return new NameRarity(values);
    }

    /** Who meets under which key; under what a great many meet, nobody does. */
    private Map<String, List<Integer>> meeting() {
        Map<String, List<Integer>> meeting = new HashMap<>();
        for (int i = 0; i < entities.size(); i++) {
            for (String key : entities.get(i).keys()) {
                meeting.computeIfAbsent(key, k -> new ArrayList<>(2)).add(i);
            }
        }
        meeting.forEach((key, all) -> {
            if (key.startsWith(EntityFacts.WHOLE) && all.size() > options.largestBlock()) {
                findings.withhold(Withheld.NUMBER_OF_MANY, all.size());
            }
        });
        meeting.values().removeIf(all -> all.size() < 2 || all.size() > options.largestBlock());
        return meeting;
    }

    private void consider(EntityFacts a, EntityFacts b) {
        JudgedPair judged = dossier.judged(a.subject().id(), b.subject().id());
        if (judged != null && judged.verdict() == Verdict.SAME) {
            return;
        }
        Names names = best(a, b);
        boolean registered = a.registration() != null && a.registration().equals(b.registration());
        if (names == null && !registered) {
            return;
        }
        if (judged != null && judged.verdict() == Verdict.DIFFERENT) {
            findings.withhold(Withheld.JUDGED_DIFFERENT);
        } else if (a.contradicts(b)) {
            findings.withhold(Withheld.FIELD_CONTRADICTS);
        } else {
            weigh(a, b, names);
        }
    }

    private @Nullable Names best(EntityFacts a, EntityFacts b) {
        Names best = null;
        double choice = Math.log((double) a.names().size() * b.names().size()) / Math.log(2);
        for (EntityName one : a.names()) {
            for (EntityName other : b.names()) {
                NameAgreement agreement = NameAgreement.of(one, other, words);
                double bits = agreement.bits() - choice;
                if (agreement.fits() && bits > 0 && (best == null || bits > best.bits())) {
                    best = new Names(one, other, agreement, bits);
                }
            }
        }
        return best;
    }

    private void weigh(EntityFacts a, EntityFacts b, @Nullable Names names) {
        List<Weight> weights = new ArrayList<>(4);
        if (names != null) {
            weights.add(new Weight(Weight.What.NAME, names.bits(), 0));
        }
        String country = a.country();
        if (country != null && country.equals(b.country())) {
            weights.add(new Weight(Weight.What.COUNTRY, countries.bits(country, country, STATES), 0));
        }
        String address = a.address();
        if (address != null && address.equals(b.address())) {
            weights.add(new Weight(Weight.What.ADDRESS, addresses.bits(address, address, ADDRESS), 0));
        }
        String registration = a.registration();
        if (registration != null && registration.equals(b.registration())) {
            weights.add(new Weight(Weight.What.REGISTRATION, bits(registration), 0));
        }
        Weighing weighing = new Weighing(weights, entities.size() * (entities.size() - 1.0) / 2);
        if (weighing.bits() < least(a, names, weights)) {
            findings.withhold(Withheld.TOO_LITTLE_INFORMATION);
        } else if (weighing.byChance() > options.chance()) {
            findings.withhold(Withheld.LIKELY_BY_CHANCE);
        } else {
            findings.add(link(a, b, names, weighing));
        }
    }

    /** The bits that are asked for: as many as of a serial number where a name stands alone, fewer where something supports it. */
    private double least(EntityFacts a, @Nullable Names names, List<Weight> weights) {
        Set<Weight.What> what = weights.stream().map(Weight::what).collect(Collectors.toSet());
        if (what.contains(Weight.What.ADDRESS) || what.contains(Weight.What.REGISTRATION)) {
            return options.shortBits();
        }
        boolean body = a.kind() == EntityKind.STATE || a.kind() == EntityKind.AGENCY;
        boolean particular = names != null && names.agreement().particular();
        if (what.contains(Weight.What.COUNTRY) && (particular || body)) {
            return options.shortBits();
        }
        return particular ? options.bits() : Double.POSITIVE_INFINITY;
    }

    private static double bits(String number) {
        return Sign.of(Reading.literal(number)).stream().mapToDouble(Sign::bits).sum();
    }

    private Link link(EntityFacts a, EntityFacts b, @Nullable Names names, Weighing weighing) {
        LinkBuilder link = LinkBuilder.of(dossier, LinkKind.SAME_ENTITY, List.of(a.subject(), b.subject()))
                .weighed(weighing);
        List<RecordId> records = new ArrayList<>(record(a));
        records.addAll(record(b));
        List<String> agreeing = new ArrayList<>(4);
        if (names != null) {
            link.because(
                    records,
                    List.of("name"),
                    "‘" + names.a().raw() + "’ and ‘" + names.b().raw() + "’ agree in "
                            + (names.agreement().words().isEmpty()
                                    ? "initials"
                                    : Words.list(names.agreement().words()))
                            + ".");
            agreeing.add("words of their names");
        }
        for (Weight weight : weighing.shared()) {
            if (weight.what() != Weight.What.NAME) {
                String field = weight.what().term();
                link.because(records, List.of(field), "Both state the same " + field + ".");
                agreeing.add("the " + field);
            }
        }
        return link.state("Two records may be of one entity: " + Words.list(agreeing) + " agree.");
    }

    private List<RecordId> record(EntityFacts entity) {
        return StatedBy.first(dossier.snapshot(), entity.subject().id(), "entity", "");
    }

    private void judgedSame() {
        Map<SubjectId, Linked> known = new HashMap<>();
        entities.forEach(e -> known.put(e.subject().id(), e.subject()));
        for (JudgedPair judged : dossier.judgedOthers()) {
            Linked a = known.get(judged.pair().a());
            Linked b = known.get(judged.pair().b());
            if (a != null && b != null && judged.verdict() == Verdict.SAME) {
                List<RecordId> record = List.of(judged.ranked().getFirst().id());
                findings.add(LinkBuilder.of(dossier, LinkKind.SAME_ENTITY, List.of(a, b))
                        .because(record, List.of("judgement"), "A person took the two for one entity.")
                        .under(judged.handling(), judged.synthetic())
                        .state("Two records are of one entity, as a person judged."));
            }
        }
    }
}
