package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.proofmark.analysis.Group;
import org.proofmark.link.RecoveryEvidence;

/** Draws the groups on a circle with one line for each class of link between two of them; every line leads to its links. */
final class LinkGraph {
    private static final double WIDTH = SvgBars.WIDTH;
    private static final double NODE = 34;
    private static final double APART = 26;
    private static final List<String> COLOURS =
            List.of("#1b4f72", "#a03c00", "#2f6b3a", "#6b3a78", "#5b6672", "#8a6d00");
    private static final List<String> DASHES = List.of("", "8 4", "2 4", "12 4 2 4", "5 5", "14 6");

    private final Material material;
    private final LinkRows rows;
    private final Pen pen = Pen.fixed(WIDTH, false);
    private final List<String> classes;
    private final double middle;
    private final double radius;

    private record Point(double x, double y) {}

    private record Edge(int from, int to, String evidenceClass) {}

    LinkGraph(Material material, LinkRows rows) {
        this.material = material;
        this.rows = rows;
        this.classes = List.copyOf(rows.classes());
        this.radius = material.groups().size() > 6 ? 190 : 135;
        this.middle = radius + NODE + 24;
    }

    Markup draw() {
        Map<Integer, Map<String, List<RecoveryEvidence>>> pairs = pairs();
        List<Markup> lines = new ArrayList<>();
        List<Markup> labels = new ArrayList<>();
        pairs.forEach((pair, byClass) -> {
            int place = 0;
            for (Map.Entry<String, List<RecoveryEvidence>> each : byClass.entrySet()) {
                double offset = APART * (place++ - (byClass.size() - 1) / 2.0);
                edge(new Edge(pair / 1000, pair % 1000, each.getKey()), each.getValue(), offset, lines, labels);
            }
        });
        List<Markup> nodes = new ArrayList<>();
        for (int i = 0; i < material.groups().size(); i++) {
            nodes.add(node(i));
        }
        double foot = 18;
        for (int i = 0; i < material.groups().size(); i++) {
            foot = Math.max(foot, at(i).y() + NODE + 48);
        }
        Markup all = Markup.join(lines)
                .then(Markup.join(nodes))
                .then(Markup.join(labels))
                .then(legend(foot));
        return Pen.drawing(
                "link-graph",
                "Physical links between the groups",
                description(pairs),
                WIDTH,
                foot + 18 * classes.size() + 4,
                all);
    }

    private Map<Integer, Map<String, List<RecoveryEvidence>>> pairs() {
        Map<Integer, Map<String, List<RecoveryEvidence>>> pairs = new TreeMap<>();
        for (RecoveryEvidence link : material.compared().links().links()) {
            List<Integer> groups = rows.groups(link).stream().map(this::index).toList();
            for (int i = 0; i < groups.size(); i++) {
                for (int j = i + 1; j < groups.size(); j++) {
                    int pair = Math.min(groups.get(i), groups.get(j)) * 1000 + Math.max(groups.get(i), groups.get(j));
                    pairs.computeIfAbsent(pair, p -> new TreeMap<>())
                            .computeIfAbsent(link.evidenceClass(), c -> new ArrayList<>())
                            .add(link);
                }
            }
        }
        return pairs;
    }

    private int index(String name) {
        List<String> names = material.groups().stream().map(Group::name).toList();
        return names.indexOf(name);
    }

    private Point at(int group) {
        double angle = -Math.PI / 2 + 2 * Math.PI * group / material.groups().size();
        return new Point(WIDTH / 2 + 1.35 * radius * Math.cos(angle), middle + radius * Math.sin(angle));
    }

    private void edge(Edge edge, List<RecoveryEvidence> links, double offset, List<Markup> lines, List<Markup> labels) {
        Point a = at(edge.from());
        Point b = at(edge.to());
        double length = Math.max(1, Math.hypot(b.x() - a.x(), b.y() - a.y()));
        double dx = -(b.y() - a.y()) / length * offset;
        double dy = (b.x() - a.x()) / length * offset;
        int kind = Math.max(0, classes.indexOf(edge.evidenceClass())) % COLOURS.size();
        String path = "M" + Numbers.plain(a.x() + dx) + " " + Numbers.plain(a.y() + dy) + "L"
                + Numbers.plain(b.x() + dx) + " " + Numbers.plain(b.y() + dy);
        lines.add(stroke(path, kind));
        double share = 0.5 + 0.08 * (offset / APART);
        labels.add(
                label(edge, links, a.x() + (b.x() - a.x()) * share + dx, a.y() + (b.y() - a.y()) * share + dy, kind));
    }

    private static Markup stroke(String path, int kind) {
        Tag line = Tag.of("path")
                .with("d", path)
                .with("fill", "none")
                .with("stroke", COLOURS.get(kind))
                .with("stroke-width", 2.4);
        return (DASHES.get(kind).isEmpty() ? line : line.with("stroke-dasharray", DASHES.get(kind))).holding();
    }

    private Markup label(Edge edge, List<RecoveryEvidence> links, double x, double y, int kind) {
        String from = material.groups().get(edge.from()).name();
        String to = material.groups().get(edge.to()).name();
        String key = edge.evidenceClass() + " between " + from + " and " + to;
        Box box = new Box(x - 11, y - 10, 22, 20);
        Markup drawn = pen.rectangle(box, "#ffffff", COLOURS.get(kind))
                .then(pen.text(
                        x,
                        y + 4.5,
                        Pen.Anchor.MIDDLE,
                        new Pen.Type(12, true, COLOURS.get(kind)),
                        String.valueOf(links.size())));
        return pen.part(rows.betweenAnchor(key, links), key + ": " + links.size(), box, drawn);
    }

    private Markup node(int group) {
        Point at = at(group);
        String name = material.groups().get(group).name();
        boolean inside = TextBlock.width(name, 14) < 2 * NODE - 8;
        Markup circle = Tag.of("circle")
                .with("cx", at.x())
                .with("cy", at.y())
                .with("r", NODE)
                .with("fill", "#ffffff")
                .with("stroke", SvgBars.INK)
                .with("stroke-width", 2)
                .holding();
        Markup written = inside
                ? pen.text(at.x(), at.y() + 5, Pen.Anchor.MIDDLE, new Pen.Type(14, true, SvgBars.INK), name)
                : pen.lines(
                        at.x(),
                        at.y() - 4,
                        Pen.Anchor.MIDDLE,
                        new Pen.Type(10.5, true, SvgBars.INK),
                        TextBlock.wrap(name, 10.5, 2 * NODE - 6, 3));
        String full = material.names().group(material.groups().get(group));
        double beside = at.y() < middle - 1 ? at.y() - NODE - 8 : at.y() + NODE + 16;
        Markup title =
                full.equals(name) ? Markup.EMPTY : pen.text(at.x(), beside, Pen.Anchor.MIDDLE, Pen.Type.SMALL, full);
        return circle.then(written).then(title);
    }

    private Markup legend(double top) {
        List<Markup> lines = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            double y = top + 18 * i;
            lines.add(stroke("M4 " + Numbers.plain(y) + "L44 " + Numbers.plain(y), i % COLOURS.size()));
            lines.add(pen.text(52, y + 4, Pen.Anchor.START, Pen.Type.SMALL, classes.get(i)));
        }
        return Markup.join(lines);
    }

    private String description(Map<Integer, Map<String, List<RecoveryEvidence>>> pairs) {
        List<String> said = new ArrayList<>();
        pairs.forEach((pair, byClass) -> byClass.forEach(
                (kind, links) -> said.add(material.groups().get(pair / 1000).name() + " and "
                        + material.groups().get(pair % 1000).name() + ": "
                        + Figures.count(links.size(), "link", "links") + " of the class " + kind)));
        return String.join("; ", said) + ".";
    }
}
