package org.proofmark.examples;

import java.util.List;

/** The columns of {@code 03-items.csv} and {@code 04-baseline-items.csv}. Blank: not stated, or not examined. */
final class ItemColumns {
    /** The team's own number of the item; unique over all files of a dossier. */
    static final String TAG = "tag";

    /** Code of the recovery. */
    static final String RECOVERY = "recovery";

    static final String CLASS = "class";
    static final String TYPE = "type";
    static final String MODEL = "model";
    static final String MODEL_BASIS = "model_basis";
    static final String MAKER = "maker";
    static final String COUNTRY = "country";

    /** EDTF: {@code 1984}, {@code 198X}. */
    static final String YEAR = "year";

    static final String CALIBRE = "calibre";
    static final String QUANTITY = "quantity";

    /** Number on the receiver, in mark notation. */
    static final String SERIAL = "serial";

    /** read, illegible, removed, absent, not-examined. */
    static final String SERIAL_STATE = "serial_state";

    static final String BOLT = "bolt_serial";
    static final String CARRIER = "carrier_serial";
    static final String COVER = "cover_serial";

    /** A symbol in mark notation, put on after manufacture. */
    static final String SECONDARY = "secondary_mark";

    /** read, absent; blank: nobody looked. */
    static final String SECONDARY_STATE = "secondary_state";

    static final String SECONDARY_TECHNIQUE = "secondary_technique";
    static final String LOT = "lot";

    /** By clock position: {@code 12=S1 6=84}. */
    static final String HEADSTAMP = "headstamp";

    static final String CONDITION = "condition";
    static final String DOCUMENTED_ON = "documented_on";
    static final String DOCUMENTED_AT = "documented_at";

    static final List<String> ALL = List.of(
            TAG,
            RECOVERY,
            CLASS,
            TYPE,
            MODEL,
            MODEL_BASIS,
            MAKER,
            COUNTRY,
            YEAR,
            CALIBRE,
            QUANTITY,
            SERIAL,
            SERIAL_STATE,
            BOLT,
            CARRIER,
            COVER,
            SECONDARY,
            SECONDARY_STATE,
            SECONDARY_TECHNIQUE,
            LOT,
            HEADSTAMP,
            CONDITION,
            DOCUMENTED_ON,
            DOCUMENTED_AT);

    /** The columns of the numbered internal parts. */
    static final List<String> PARTS = List.of(BOLT, CARRIER, COVER);

    private ItemColumns() {}
}
