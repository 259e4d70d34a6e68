package org.proofmark.exchange;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a workbook, read from top to bottom with the parser that the reader of workbooks uses, so that both see the
 * same. Elements go by their names without namespaces. No document types, no entities from elsewhere.
 */
final class Markup implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader xml;

    Markup(InputStream in) throws XMLStreamException {
        this.in = in;
        this.xml = FACTORY.createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Goes one step on; false at the end of the part. */
    boolean next() throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        xml.next();
        return true;
    }

    boolean begins(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /** Goes on to the next start of an element; false if there is none. */
    boolean toStart(String element) throws XMLStreamException {
        while (next()) {
            if (begins(element)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /** All text up to the end of an element that has begun. */
    String text(String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (next() && !ends(element)) {
            if (xml.isCharacters()) {
                text.append(characters());
            }
        }
        return text.toString();
    }

    /** The parser reads texts when they are asked for, and then says without being declared to that they are torn. */
    private String characters() throws XMLStreamException {
        try {
            return xml.getText();
        } catch (UncheckedStreamException e) {
            throw new XMLStreamException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
