package org.proofmark.report;

/** A rectangle on a drawing, in CSS pixels. */
record Box(double left, double top, double width, double height) {
    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double middleX() {
        return left + width / 2;
    }

    double middleY() {
        return top + height / 2;
    }

    boolean overlaps(Box other) {
        return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
    }

    boolean inside(Box other) {
        return left >= other.left && right() <= other.right() && top >= other.top && bottom() <= other.bottom();
    }

    /** The box with a margin added on every side. */
    Box grown(double margin) {
        return new Box(left - margin, top - margin, width + 2 * margin, height + 2 * margin);
    }
}
