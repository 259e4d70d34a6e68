package org.proofmark.exchange;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the cells of a sheet before it is read, for what the reader of workbooks would pass over in silence: a text
 * that the workbook does not have comes out empty, and so does the sign that a value was computed where the formula is
 * empty or a data table. No cell may be lost, nor a computed one be taken for an entry.
 */
final class SheetCheck {
    private static final int MOST_ROWS = 1 << 20;
    private static final int COLUMN_LETTERS = 3;

    private final String part;
    private final long texts;
    private long row;
    private boolean isText;

    /** @param texts how many shared texts the workbook has */
    SheetCheck(String part, long texts) {
        this.part = part;
        this.texts = texts;
    }

    /** The number of texts in a part of shared texts. */
    static long texts(String part, InputStream in) {
        long[] count = {0};
        walk(part, in, xml -> count[0] += xml.getLocalName().equals("si") ? 1 : 0);
        return count[0];
    }

    /** Throws {@link ImportException} where a cell is not to be trusted. */
    void run(InputStream in) {
        walk(part, in, xml -> {
            switch (xml.getLocalName()) {
                case "row" -> row(xml.getAttributeValue(null, "r"));
                case "c" -> cell(xml.getAttributeValue(null, "r"), xml.getAttributeValue(null, "t"));
                case "f" -> formula(xml);
                case "v" -> value(xml);
                default -> {}
            }
        });
    }

    private void row(@Nullable String number) {
        row = number == null ? row + 1 : whole(number);
        if (row < 1 || row > MOST_ROWS) {
            throw XlsxCheck.unsafe(part + " numbers a row " + Problem.shortened(String.valueOf(number)));
        }
    }

    private void cell(@Nullable String address, @Nullable String type) {
        isText = "s".equals(type);
        int letters = 0;
        while (address != null && letters < address.length() && Character.isLetter(address.charAt(letters))) {
            letters++;
        }
        if (letters > COLUMN_LETTERS) {
            throw XlsxCheck.unsafe(part + " has cells beyond the last column of a sheet");
        }
    }

    private void formula(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        boolean hidden = "dataTable".equals(type)
                || (!"shared".equals(type) && xml.getElementText().isBlank());
        if (hidden) {
            throw XlsxCheck.unsafe("row " + row + " of " + part
                    + " has computed cells that look like entries (an empty formula or a data table)");
        }
    }

    private void value(XMLStreamReader xml) throws XMLStreamException {
        if (isText) {
            long index = whole(xml.getElementText().strip());
            if (index < 0 || index >= texts) {
                throw XlsxCheck.unsafe("row " + row + " of " + part + " names a text that the workbook does not have");
            }
        }
    }

    private static long whole(String number) {
        boolean plain =
                !number.isEmpty() && number.length() < 10 && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Long.parseLong(number) : -1;
    }

    /** Takes the start of an element. */
    @FunctionalInterface
    private interface Visitor {
        void visit(XMLStreamReader xml) throws XMLStreamException;
    }

    private static void walk(String part, InputStream in, Visitor visitor) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    visitor.visit(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw XlsxCheck.damaged(part + " is cut off or otherwise no longer XML", e);
        }
    }
}
