package org.proofmark.report;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * What a browser does for Arabic by itself and the PDF maker does not: columns of a table from right to left, joined letters inside drawings, vowel signs
 * over their letters.
 */
final class ArabicPrint {
    private static final Pattern ARABIC = Pattern.compile("\\p{InArabic}");
    /** Optional vowel signs; the maker sets them beside the letter instead of over it, where they look like another letter. */
    private static final Pattern VOWEL_SIGNS = Pattern.compile("[\u064B-\u0652]");

    private ArabicPrint() {}

    /** Adapts the whole document. */
    static void adapt(Document document) {
        if (document.getDocumentElement().getAttribute("dir").equals("rtl")) {
            rows(document).forEach(ArabicPrint::reverse);
        }
        texts(document.getDocumentElement(), false, false);
    }

    private static List<Element> rows(Document document) {
        var rows = new ArrayList<Element>();
        NodeList found = document.getElementsByTagName("tr");
        for (int i = 0; i < found.getLength(); i++) {
            rows.add((Element) found.item(i));
        }
        return rows;
    }

    private static void reverse(Element row) {
        List<Node> cells = children(row);
        Collections.reverse(cells);
        cells.forEach(row::appendChild);
    }

    /** Marks keep every sign that was read, whatever it looks like. */
    private static void texts(Node node, boolean drawing, boolean mark) {
        if (node instanceof Text text && ARABIC.matcher(text.getData()).find()) {
            String plain =
                    mark ? text.getData() : VOWEL_SIGNS.matcher(text.getData()).replaceAll("");
            text.setData(drawing ? joined(plain) : plain);
        }
        boolean inDrawing = drawing || node.getNodeName().equals("svg");
        boolean inMark =
                mark || (node instanceof Element e && e.getAttribute("class").equals("mark"));
        children(node).forEach(child -> texts(child, inDrawing, inMark));
    }

    private static String joined(String text) {
        try {
            return new ArabicShaping(ArabicShaping.LETTERS_SHAPE
                            | ArabicShaping.TEXT_DIRECTION_LOGICAL
                            | ArabicShaping.LENGTH_GROW_SHRINK)
                    .shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalArgumentException(
                    "The label \"" + text + "\" cannot be joined for printing. Write it without presentation forms.",
                    e);
        }
    }

    private static List<Node> children(Node node) {
        var children = new ArrayList<Node>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }
}
