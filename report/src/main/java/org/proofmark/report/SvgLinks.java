package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Links inside drawings. In a browser an {@code <a>} inside an SVG just works; the PDF maker does not look inside. So each link that this module draws
 * carries its box in {@code data-area} (left, top, right, bottom in CSS pixels), and this class lays an empty link of that size over the drawing.
 *
 * <p>An image map would do too, but the maker keeps its areas in a hash table by identity, and the same page would give other bytes in every run.
 */
final class SvgLinks {
    private SvgLinks() {}

    /** Lays links over every drawing that holds some. */
    static void expose(Document document) {
        for (Element drawing : elements(document.getElementsByTagName("svg"))) {
            List<Element> links = elements(drawing.getElementsByTagName("a"));
            if (links.stream().anyMatch(a -> a.hasAttribute("data-area"))) {
                Element sheet = document.createElement("div");
                sheet.setAttribute(
                        "style",
                        "position: relative; width: " + drawing.getAttribute("width") + "px; height: "
                                + drawing.getAttribute("height") + "px");
                drawing.getParentNode().replaceChild(sheet, drawing);
                sheet.appendChild(drawing);
                links.stream()
                        .filter(a -> a.hasAttribute("data-area"))
                        .map(a -> overlay(document, a))
                        .forEach(sheet::appendChild);
            }
        }
    }

    private static Element overlay(Document document, Element link) {
        String[] corners = link.getAttribute("data-area").split(",", 4);
        int left = Integer.parseInt(corners[0]);
        int top = Integer.parseInt(corners[1]);
        Element overlay = document.createElement("a");
        overlay.setAttribute("href", link.getAttribute("href"));
        overlay.setAttribute("title", link.getAttribute("aria-label"));
        overlay.setAttribute(
                "style",
                "display: block; position: absolute; left: " + left + "px; top: " + top + "px; width: "
                        + (Integer.parseInt(corners[2]) - left) + "px; height: " + (Integer.parseInt(corners[3]) - top)
                        + "px");
        return overlay;
    }

    private static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
