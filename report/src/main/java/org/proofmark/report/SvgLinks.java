package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Links inside drawings. In a browser an {@code <a>} inside an SVG just works; the PDF maker knows only image maps. So each link that this module draws
 * carries its box in {@code data-area} (left, top, right, bottom in units of the drawing), and this class writes the image map from it.
 */
final class SvgLinks {
    private SvgLinks() {}

    /** Adds an image map for every drawing with links. */
    static void expose(Document document) {
        List<Element> drawings = elements(document.getElementsByTagName("svg"));
        for (int i = 0; i < drawings.size(); i++) {
            Element drawing = drawings.get(i);
            List<Element> areas = areas(document, drawing);
            if (!areas.isEmpty()) {
                Element map = document.createElement("map");
                map.setAttribute("name", "links-of-drawing-" + i);
                areas.forEach(map::appendChild);
                drawing.setAttribute("usemap", "#links-of-drawing-" + i);
                drawing.getParentNode().insertBefore(map, drawing);
            }
        }
    }

    private static List<Element> areas(Document document, Element drawing) {
        var areas = new ArrayList<Element>();
        for (Element link : elements(drawing.getElementsByTagName("a"))) {
            if (link.hasAttribute("data-area")) {
                Element area = document.createElement("area");
                area.setAttribute("shape", "rect");
                area.setAttribute("coords", link.getAttribute("data-area"));
                area.setAttribute("href", link.getAttribute("href"));
                areas.add(area);
            }
        }
        return areas;
    }

    private static List<Element> elements(NodeList nodes) {
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
