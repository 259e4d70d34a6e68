package org.proofmark.report;

import java.util.List;

/**
 * The part of the world that a map shows, in the equirectangular projection that is true to scale at its middle latitude. Longitudes run on past 180
 * degrees where the view crosses the antimeridian.
 *
 * @param west the left edge in degrees
 * @param north the upper edge in degrees
 * @param perDegree pixels to a degree of latitude
 * @param squeeze pixels to a degree of longitude, as a fraction of {@code perDegree}: the cosine of the middle latitude
 * @param frame the map's frame on the drawing
 */
record MapView(double west, double north, double perDegree, double squeeze, Box frame) {
    /** Kilometres in a degree of latitude: 6371.0 km mean radius of the Earth. */
    static final double KM = 6371.0 * Math.PI / 180;

    private static final double LEAST_HEIGHT = 300;
    private static final double MOST_HEIGHT = 470;
    private static final double LEAST_SPAN = 4;
    private static final double MARGIN = 0.15;

    /** The view that shows all dots with a margin; the inhabited world where there are none. */
    static MapView around(List<MapDot> dots, double width) {
        if (dots.isEmpty()) {
            return fit(-180, 180, -58, 80, width);
        }
        double south =
                dots.stream().mapToDouble(d -> d.latitude() - reach(d)).min().orElseThrow();
        double north =
                dots.stream().mapToDouble(d -> d.latitude() + reach(d)).max().orElseThrow();
        double[] span = narrowest(dots);
        double widest = dots.stream()
                .mapToDouble(d -> reach(d) / squeeze(d.latitude()))
                .max()
                .orElseThrow();
        double tall = Math.max(north - south, LEAST_SPAN);
        double broad = Math.max(span[1] - span[0] + 2 * widest, LEAST_SPAN);
        double midLat = Math.clamp((south + north) / 2, -88, 88);
        double midLon = (span[0] + span[1]) / 2;
        double halfHeight = tall * (0.5 + MARGIN);
        double halfWidth = Math.min(180, broad * (0.5 + MARGIN));
        return fit(midLon - halfWidth, midLon + halfWidth, midLat - halfHeight, midLat + halfHeight, width);
    }

    private static double reach(MapDot dot) {
        return dot.accuracyKm() / KM;
    }

    private static double squeeze(double latitude) {
        return Math.max(0.15, Math.cos(Math.toRadians(latitude)));
    }

    /** The shortest stretch of longitudes that holds all dots: what is left when the widest gap on the circle is taken out. */
    private static double[] narrowest(List<MapDot> dots) {
        double[] sorted = dots.stream().mapToDouble(MapDot::longitude).sorted().toArray();
        int last = sorted.length - 1;
        double gap = sorted[0] + 360 - sorted[last];
        double[] best = {sorted[0], sorted[last]};
        for (int i = 0; i < last; i++) {
            if (sorted[i + 1] - sorted[i] > gap) {
                gap = sorted[i + 1] - sorted[i];
                best = new double[] {sorted[i + 1], sorted[i] + 360};
            }
        }
        return best;
    }

    /** Widens the extent to the frame's proportions, so that the map fills it. */
    private static MapView fit(double west, double east, double south, double north, double width) {
        double squeeze = squeeze((south + north) / 2);
        double scale = Math.min(width / ((east - west) * squeeze), MOST_HEIGHT / (north - south));
        scale = Math.max(scale, width / (360 * squeeze));
        double height = Math.clamp((north - south) * scale, LEAST_HEIGHT, MOST_HEIGHT);
        double midLon = (west + east) / 2;
        double tall = height / scale;
        double top = Math.min((south + north) / 2 + tall / 2, Math.max(90, tall / 2));
        top = Math.max(top, Math.min(-90, -tall / 2) + tall);
        return new MapView(
                midLon - width / scale / squeeze / 2,
                top,
                scale,
                squeeze,
                new Box(0.5, 0.5, width - 1, Math.rint(height)));
    }

    double east() {
        return west + frame.width() / (perDegree * squeeze);
    }

    double south() {
        return north - frame.height() / perDegree;
    }

    double midLatitude() {
        return (north + south()) / 2;
    }

    /** The larger of the two spans in degrees. */
    double extent() {
        return Math.max(east() - west, north - south());
    }

    /** Pixels from the left for a longitude as it is, not brought into the view. */
    double x(double longitude) {
        return frame.left() + (longitude - west) * perDegree * squeeze;
    }

    double y(double latitude) {
        return frame.top() + (north - latitude) * perDegree;
    }

    /** The longitude plus the multiple of 360 degrees that brings it into the view, or nearest to it. */
    double wrapped(double longitude) {
        double middle = (west + east()) / 2;
        return longitude + 360 * Math.rint((middle - longitude) / 360);
    }

    /** A line or ring of longitude, latitude pairs, moved by whole turns of the Earth, in pixels. */
    double[] project(double[] degrees, int turns) {
        var pixels = new double[degrees.length];
        for (int i = 0; i < degrees.length; i += 2) {
            pixels[i] = x(degrees[i] + 360 * turns);
            pixels[i + 1] = y(degrees[i + 1]);
        }
        return pixels;
    }

    /** Pixels to a kilometre at the middle latitude. */
    double perKm() {
        return perDegree / KM;
    }
}
