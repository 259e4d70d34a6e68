package org.proofmark.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which drawn picture stands for the photograph of which mark. The pictures are drawn when the demonstration is set up. */
final class Photographs {
    static final List<String> COLUMNS = List.of(
            "file",
            "tag",
            "mark_type",
            "place",
            "text",
            "look",
            "wear_percent",
            "taken",
            "shows",
            "caption",
            "copy_of");

    private static final int CLEAR = 12;
    private static final int WORN = 45;
    private static final Map<String, String> TAKEN = Map.of("A", "2021-12-08", "B", "2022-02-15", "C", "2022-10-20");

    private static final int PART_PAIRS = 3;

    private final Map<String, Row> items;
    private final List<Row> photographs = new ArrayList<>();

    private Photographs(List<Row> items) {
        this.items = items.stream().collect(Collectors.toMap(r -> r.value(ItemColumns.TAG), Function.identity()));
    }

    /**
     * Both sides of a part link between each two recoveries, one weapon with the mark in each, three rare rifles, two numbers worn and
     * ground off, and one picture that was filed twice.
     */
    static List<Row> of(List<Row> items, KnownAnswers answers) {
        Photographs made = new Photographs(items);
        answers.of("part-number").stream()
                .collect(Collectors.groupingBy(
                        Photographs::pair, java.util.TreeMap::new, Collectors.reducing((first, second) -> first)))
                .values()
                .stream()
                .flatMap(java.util.Optional::stream)
                .limit(PART_PAIRS)
                .forEach(made::partLink);
        for (String recovery : List.of("A", "B", "C")) {
            made.add(
                    made.first(recovery, r -> r.value(ItemColumns.SECONDARY).equals(PlantedLinks.TILDE)),
                    "secondary",
                    "receiver");
            made.add(
                    made.first(recovery, r -> r.value(ItemColumns.MODEL).equals(Kind.RARE.model())),
                    "serial",
                    "receiver");
        }
        made.add(made.first("B", r -> r.value(ItemColumns.SERIAL).contains("?")), "serial", "receiver");
        made.add(made.first("B", r -> r.value(ItemColumns.SERIAL).contains("{")), "serial", "receiver");
        answers.of("documented-twice").forEach(twice -> made.filedTwice(twice, answers));
        return made.photographs;
    }

    /** The picture of a weapon, filed again under the tag it got the second time: smaller, and without what the camera wrote. */
    private void filedTwice(Row twice, KnownAnswers answers) {
        add(twice.value("tag"), "serial", "receiver");
        String first = photographs.getLast().value("file");
        add(twice.value("other_tag"), "serial", "receiver");
        photographs.getLast().put("copy_of", first);
        answers.add("photograph", twice.value("tag"), twice.value("other_tag"), "file", first);
    }

    private void partLink(Row link) {
        String place = link.value("column").replace("_serial", "");
        add(link.value("tag"), "serial", place.equals("carrier") ? "bolt carrier" : place);
        add(link.value("other_tag"), "serial", "receiver");
    }

    private String first(String recovery, java.util.function.Predicate<Row> wanted) {
        return items.values().stream()
                .filter(r -> r.value(ItemColumns.RECOVERY).equals(recovery) && wanted.test(r))
                .map(r -> r.value(ItemColumns.TAG))
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private void add(String tag, String type, String place) {
        Row item = java.util.Objects.requireNonNull(items.get(tag), tag);
        boolean secondary = type.equals("secondary");
        String column = secondary ? ItemColumns.SECONDARY : column(place);
        String what = (secondary ? "secondary mark" : "serial number") + " on the " + place;
        String text = item.value(column);
        String onObject = onObject(text);
        photographs.add(new Row()
                .put("file", String.format(Locale.ROOT, "%s_%s_%s.jpg", tag, place.replace(' ', '-'), type))
                .put("tag", tag)
                .put("mark_type", type)
                .put("place", place)
                .put("text", onObject)
                .put("look", secondary ? "dotted" : "stamped")
                .put("wear_percent", onObject.equals(text) || secondary ? CLEAR : WORN)
                .put("taken", taken(item))
                .put("shows", what)
                .put("caption", "Item " + tag + ", " + what + " (drawn, synthetic)"));
    }

    private String taken(Row item) {
        String day = TAKEN.getOrDefault(item.value(ItemColumns.RECOVERY), item.value(ItemColumns.DOCUMENTED_ON));
        return String.format(Locale.ROOT, "%sT10:%02d:00+03:00", day, photographs.size());
    }

    /** What stands on the object itself, where a reading is in notation; a space where nothing can be seen. */
    private static String onObject(String reading) {
        return reading.replace(PlantedLinks.TILDE, "~")
                .replaceAll("[{}()]", "")
                .replaceAll("\\[(.).\\]", "$1")
                .replace('?', ' ');
    }

    private static String column(String place) {
        return switch (place) {
            case "bolt" -> ItemColumns.BOLT;
            case "bolt carrier" -> ItemColumns.CARRIER;
            case "cover" -> ItemColumns.COVER;
            default -> ItemColumns.SERIAL;
        };
    }

    private static String pair(Row link) {
        List<String> sides = new ArrayList<>(List.of(
                link.value("tag").substring(0, 1), link.value("other_tag").substring(0, 1)));
        sides.sort(null);
        return String.join("", sides);
    }
}
