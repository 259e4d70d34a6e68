package org.proofmark.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Country outlines decoded from a quantized TopoJSON topology (specification 1.0.0, sections 2.1.2 and 2.1.4: transform and delta-encoded arcs).
 *
 * <p>Lines and rings are longitude, latitude pairs in degrees. Those that cross the antimeridian run on past 180 or -180 degrees instead of jumping.
 *
 * @param coasts lines that one country alone uses
 * @param borders lines that two countries share
 * @param countries the countries
 */
record Topology(List<double[]> coasts, List<double[]> borders, List<Country> countries) {

    /** Decodes the object {@code countries} of a topology. */
    static Topology decode(byte[] json) {
        try {
            JsonNode root = new ObjectMapper().readTree(json);
            List<double[]> arcs = arcs(root);
            var uses = new int[arcs.size()];
            var countries = new ArrayList<Country>();
            for (JsonNode geometry :
                    root.required("objects").required("countries").required("geometries")) {
                countries.add(country(geometry, arcs, uses));
            }
            var coasts = new ArrayList<double[]>();
            var borders = new ArrayList<double[]>();
            for (int i = 0; i < uses.length; i++) {
                if (uses[i] > 0) {
                    (uses[i] == 1 ? coasts : borders).add(Outline.unrolled(arcs.get(i)));
                }
            }
            return new Topology(List.copyOf(coasts), List.copyOf(borders), List.copyOf(countries));
        } catch (IOException e) {
            throw new UncheckedIOException("The country outlines are not TopoJSON. Install Proofmark again.", e);
        }
    }

    private static List<double[]> arcs(JsonNode root) {
        JsonNode scale = root.required("transform").required("scale");
        JsonNode translate = root.required("transform").required("translate");
        var arcs = new ArrayList<double[]>();
        for (JsonNode deltas : root.required("arcs")) {
            var arc = new double[2 * deltas.size()];
            long x = 0;
            long y = 0;
            for (int i = 0; i < deltas.size(); i++) {
                x += deltas.get(i).get(0).asLong();
                y += deltas.get(i).get(1).asLong();
                arc[2 * i] = x * scale.get(0).asDouble() + translate.get(0).asDouble();
                arc[2 * i + 1] = y * scale.get(1).asDouble() + translate.get(1).asDouble();
            }
            arcs.add(arc);
        }
        return arcs;
    }

    private static Country country(JsonNode geometry, List<double[]> arcs, int[] uses) {
        var polygons = new ArrayList<List<double[]>>();
        switch (geometry.required("type").asText()) {
            case "Polygon" -> polygons.add(polygon(geometry.required("arcs"), arcs, uses));
            case "MultiPolygon" -> geometry.required("arcs").forEach(p -> polygons.add(polygon(p, arcs, uses)));
            default ->
                throw new IllegalArgumentException(
                        "A country is a " + geometry.path("type") + ". Use the countries object of world-atlas.");
        }
        String name = geometry.path("properties").path("name").asText("");
        return new Country(geometry.path("id").asText(""), name, List.copyOf(polygons));
    }

    private static List<double[]> polygon(JsonNode rings, List<double[]> arcs, int[] uses) {
        var polygon = new ArrayList<double[]>();
        for (JsonNode ring : rings) {
            var points = new ArrayList<Double>();
            for (JsonNode reference : ring) {
                int index = reference.asInt();
                uses[index < 0 ? ~index : index]++;
                append(points, arcs.get(index < 0 ? ~index : index), index < 0);
            }
            double[] jumping = points.stream().mapToDouble(Double::doubleValue).toArray();
            polygon.add(Outline.closedOverPole(Outline.unrolled(jumping)));
        }
        return List.copyOf(polygon);
    }

    /** Adds an arc, backwards where its index is a one's complement; its first point repeats the last one of the arc before. */
    private static void append(List<Double> points, double[] arc, boolean backwards) {
        int count = arc.length / 2;
        for (int i = points.isEmpty() ? 0 : 1; i < count; i++) {
            int at = backwards ? count - 1 - i : i;
            points.add(arc[2 * at]);
            points.add(arc[2 * at + 1]);
        }
    }
}
