package org.proofmark.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Decodes a file and puts {@link #MALFORMED} where its bytes are not in the encoding, so that reading goes on and the row and
 * column can be named. A byte order mark is taken out.
 */
final class DecodingReader extends Reader {
    /** A lone surrogate: no decoder makes one. */
    static final char MALFORMED = '\uDC80';

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    private boolean begun;
    private boolean ended;
    private boolean malformed;
    private char lastVisible;

    DecodingReader(InputStream in, Charset charset) throws IOException {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.limit(0);
        refill();
        refuseOtherFormats(charset);
    }

    private void refuseOtherFormats(Charset charset) {
        byte[] head = new byte[Math.min(bytes.remaining(), 4096)];
        bytes.get(bytes.position(), head);
        if (startsWith(head, 'P', 'K', 3, 4)) {
            throw wrong("It is a workbook (XLSX) or another zip file.", "State 'format: xlsx', or save it as CSV.");
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw wrong("It is a workbook of the old kind (XLS).", "Save it as XLSX or CSV.");
        }
        boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
        if (!wide && (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF))) {
            throw wrong("It is UTF-16.", "State 'encoding: UTF-16', or save the file as UTF-8.");
        }
        if (!wide && new String(head, StandardCharsets.ISO_8859_1).indexOf(0) >= 0) {
            throw wrong("It is not a text file: it holds zero bytes.", "Export it as CSV.");
        }
    }

    private static boolean startsWith(byte[] head, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static ImportException wrong(String problem, String remedy) {
        return new ImportException(Code.WRONG_FORMAT, "The file is read as CSV, but it is none. " + problem, remedy);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(into, offset, length).slice();
        while (out.position() == 0 && length > 0) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                bytes.position(bytes.position() + result.length());
                out.put(MALFORMED);
                malformed = true;
            } else if (result.isUnderflow()) {
                if (ended) {
                    decoder.flush(out);
                    break;
                }
                refill();
            }
            skipByteOrderMark(into, offset, out);
        }
        int got = out.position();
        noteLastVisible(into, offset, got);
        return got == 0 && length > 0 ? -1 : got;
    }

    private void skipByteOrderMark(char[] into, int offset, CharBuffer out) {
        if (!begun && out.position() > 0) {
            begun = true;
            if (into[offset] == BYTE_ORDER_MARK) {
                System.arraycopy(into, offset + 1, into, offset, out.position() - 1);
                out.position(out.position() - 1);
            }
        }
    }

    private void refill() throws IOException {
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (got < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + got);
        }
        bytes.flip();
    }

    private void noteLastVisible(char[] into, int offset, int got) {
        for (int i = offset + got - 1; i >= offset; i--) {
            if (into[i] > ' ') {
                lastVisible = into[i];
                return;
            }
        }
    }

    /** Whether any bytes so far were not in the encoding. */
    boolean isMalformed() {
        return malformed;
    }

    /** The last character so far that is neither space nor line break. */
    char lastVisible() {
        return lastVisible;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
