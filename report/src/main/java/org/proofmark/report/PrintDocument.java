package org.proofmark.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Gets a report page ready for the PDF maker: parses it (safely), adds the print style, turns headings into bookmarks and the links inside drawings into
 * link areas, which is the one form in which the maker understands them.
 */
final class PrintDocument {
    private static final String STYLE = Resource.text("/org/proofmark/report/pdf.css");

    private PrintDocument() {}

    /** Parses and prepares the page; throws {@link IllegalArgumentException} with line and column if it is not well-formed. */
    static Document prepare(String xhtml) {
        Document document = parse(xhtml);
        Element head = first(document, "head");
        Element style = document.createElement("style");
        style.setTextContent(STYLE);
        head.appendChild(style);
        head.appendChild(bookmarks(document));
        SvgLinks.expose(document);
        ArabicPrint.adapt(document);
        return document;
    }

    /** Parses well-formed XML. Declarations of entities are refused, so none is ever resolved. */
    static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setExpandEntityReferences(false);
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Document document = builder.parse(new InputSource(new StringReader(xhtml)));
            if (document.getDoctype() != null && document.getDoctype().getInternalSubset() != null) {
                throw new IllegalArgumentException(
                        "The page declares entities of its own. Write the characters themselves.");
            }
            return document;
        } catch (SAXException e) {
            throw new IllegalArgumentException(
                    "The page is not well-formed XML: " + e.getMessage()
                            + " Build it from Markup, which cannot be malformed.",
                    e);
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(
                    "The XML parser of this Java installation cannot be made safe. Use another JDK.", e);
        }
    }

    private static Element first(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        if (found.getLength() == 0) {
            throw new IllegalArgumentException("The page has no <" + name + ">. Make it with Page.");
        }
        return (Element) found.item(0);
    }

    private static Element bookmarks(Document document) {
        Element root = document.createElement("bookmarks");
        Deque<Element> open = new ArrayDeque<>(List.of(root));
        Deque<Integer> levels = new ArrayDeque<>(List.of(0));
        for (Element heading : headings(document)) {
            int level = heading.getNodeName().charAt(1) - '0';
            while (levels.element() >= level) {
                levels.pop();
                open.pop();
            }
            Element bookmark = document.createElement("bookmark");
            bookmark.setAttribute("name", heading.getTextContent().strip());
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            open.element().appendChild(bookmark);
            open.push(bookmark);
            levels.push(level);
        }
        return root;
    }

    private static List<Element> headings(Document document) {
        var headings = new ArrayList<Element>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element e && e.getNodeName().matches("h[1-3]") && e.hasAttribute("id")) {
                headings.add(e);
            }
        }
        return headings;
    }
}
