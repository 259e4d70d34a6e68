package org.proofmark.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plane geometry on rings and lines given as x, y pairs. */
final class Outline {
    private Outline() {}

    /** A line whose longitudes run on past the antimeridian, where the given one jumps by a whole turn. */
    static double[] unrolled(double[] line) {
        double[] smooth = line.clone();
        for (int i = 2; i < smooth.length; i += 2) {
            smooth[i] += 360 * Math.rint((smooth[i - 2] - smooth[i]) / 360);
        }
        return smooth;
    }

    /** A ring around a pole ends a whole turn from where it began; it is closed along the pole's edge of the map. Other rings stay as they are. */
    static double[] closedOverPole(double[] ring) {
        int last = ring.length - 2;
        if (Math.abs(ring[last] - ring[0]) < 180) {
            return ring;
        }
        double pole = ring[1] < 0 ? -90 : 90;
        double[] closed = Arrays.copyOf(ring, ring.length + 6);
        double[] over = {ring[last], pole, ring[0], pole, ring[0], ring[1]};
        System.arraycopy(over, 0, closed, ring.length, over.length);
        return closed;
    }

    /** Whether a point lies inside a ring (even-odd rule). */
    static boolean contains(double[] ring, double x, double y) {
        boolean inside = false;
        int count = ring.length / 2;
        for (int i = 0, j = count - 1; i < count; j = i++) {
            double yi = ring[2 * i + 1];
            double yj = ring[2 * j + 1];
            if (yi > y != yj > y && x < (ring[2 * j] - ring[2 * i]) * (y - yi) / (yj - yi) + ring[2 * i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** The part of a ring inside a box (Sutherland and Hodgman 1974); edges along the box join what the box cuts off. */
    static double[] clip(double[] ring, Box box) {
        double[] cut = ring;
        cut = clipAt(cut, 0, box.left(), true);
        cut = clipAt(cut, 0, box.right(), false);
        cut = clipAt(cut, 1, box.top(), true);
        return clipAt(cut, 1, box.bottom(), false);
    }

    private static double[] clipAt(double[] ring, int axis, double limit, boolean above) {
        var kept = new double[2 * ring.length + 4];
        int size = 0;
        int count = ring.length / 2;
        for (int i = 0, j = count - 1; i < count; j = i++) {
            boolean in = above ? ring[2 * i + axis] >= limit : ring[2 * i + axis] <= limit;
            boolean was = above ? ring[2 * j + axis] >= limit : ring[2 * j + axis] <= limit;
            if (in != was) {
                double t = (limit - ring[2 * j + axis]) / (ring[2 * i + axis] - ring[2 * j + axis]);
                kept[size++] = ring[2 * j] + t * (ring[2 * i] - ring[2 * j]);
                kept[size++] = ring[2 * j + 1] + t * (ring[2 * i + 1] - ring[2 * j + 1]);
            }
            if (in) {
                kept[size++] = ring[2 * i];
                kept[size++] = ring[2 * i + 1];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** The parts of a line inside a box, each a line of its own (Liang and Barsky 1984 for each stretch). */
    static List<double[]> clipLine(double[] line, Box box) {
        var parts = new ArrayList<double[]>();
        var part = new ArrayList<Double>();
        for (int i = 0; i + 3 < line.length; i += 2) {
            double[] cut = clipStretch(line[i], line[i + 1], line[i + 2], line[i + 3], box);
            if (cut.length == 0) {
                finish(part, parts);
                continue;
            }
            int size = part.size();
            if (size == 0 || part.get(size - 2) != cut[0] || part.get(size - 1) != cut[1]) {
                finish(part, parts);
                part.add(cut[0]);
                part.add(cut[1]);
            }
            part.add(cut[2]);
            part.add(cut[3]);
        }
        finish(part, parts);
        return parts;
    }

    private static void finish(List<Double> part, List<double[]> parts) {
        if (part.size() >= 4) {
            parts.add(part.stream().mapToDouble(Double::doubleValue).toArray());
        }
        part.clear();
    }

    private static double[] clipStretch(double x1, double y1, double x2, double y2, Box box) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double[] p = {-dx, dx, -dy, dy};
        double[] q = {x1 - box.left(), box.right() - x1, y1 - box.top(), box.bottom() - y1};
        double enter = 0;
        double leave = 1;
        for (int i = 0; i < 4; i++) {
            if (p[i] == 0 && q[i] < 0) {
                return new double[0];
            }
            if (p[i] < 0) {
                enter = Math.max(enter, q[i] / p[i]);
            } else if (p[i] > 0) {
                leave = Math.min(leave, q[i] / p[i]);
            }
        }
        if (enter > leave) {
            return new double[0];
        }
        return new double[] {
            enter == 0 ? x1 : x1 + enter * dx,
            enter == 0 ? y1 : y1 + enter * dy,
            leave == 1 ? x2 : x1 + leave * dx,
            leave == 1 ? y2 : y1 + leave * dy
        };
    }

    /** Drops points that are nearer than {@code least} to the one kept before; the last point stays. */
    static double[] thin(double[] line, double least) {
        var kept = new double[line.length];
        int size = 0;
        for (int i = 0; i < line.length; i += 2) {
            boolean end = i + 2 == line.length;
            if (size == 0 || end || Math.hypot(line[i] - kept[size - 2], line[i + 1] - kept[size - 1]) >= least) {
                kept[size++] = line[i];
                kept[size++] = line[i + 1];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    /** The area of a ring, positive whatever its direction. */
    static double area(double[] ring) {
        double twice = 0;
        int count = ring.length / 2;
        for (int i = 0, j = count - 1; i < count; j = i++) {
            twice += ring[2 * j] * ring[2 * i + 1] - ring[2 * i] * ring[2 * j + 1];
        }
        return Math.abs(twice) / 2;
    }

    /** The box around a ring. */
    static Box bounds(double[] ring) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ring.length; i += 2) {
            left = Math.min(left, ring[i]);
            right = Math.max(right, ring[i]);
            top = Math.min(top, ring[i + 1]);
            bottom = Math.max(bottom, ring[i + 1]);
        }
        return new Box(left, top, right - left, bottom - top);
    }
}
