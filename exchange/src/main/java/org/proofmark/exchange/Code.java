package org.proofmark.exchange;

/**
 * What can go wrong in an import, each with a number that never changes its meaning. {@code M} codes are about the mapping,
 * {@code I1..} about the file as a whole, {@code I2..} about one cell, {@code I3..} about one row; {@code I4..} are warnings,
 * which reject nothing. All of them are explained in {@code docs/import.md}.
 */
public enum Code {
    MAPPING_UNREADABLE("M101", Level.MAPPING, "the mapping cannot be read"),
    MAPPING_SYNTAX("M102", Level.MAPPING, "the mapping is not YAML"),
    MAPPING_LIMIT("M103", Level.MAPPING, "the mapping is too large, too deep, or has anchors"),
    UNKNOWN_SETTING("M104", Level.MAPPING, "a setting that does not exist"),
    MISSING_SETTING("M105", Level.MAPPING, "a setting is missing"),
    WRONG_SETTING("M106", Level.MAPPING, "a setting has a value that it cannot take"),
    UNKNOWN_RECORD_TYPE("M107", Level.MAPPING, "a record type that does not exist or cannot be imported"),
    UNKNOWN_FIELD("M108", Level.MAPPING, "a field that the record type does not have"),
    UNKNOWN_SUBJECT("M109", Level.MAPPING, "a reference to a subject that is not listed before"),

    FILE_UNREADABLE("I101", Level.FILE, "the file is not there or cannot be read"),
    IS_DIRECTORY("I102", Level.FILE, "a folder instead of a file"),
    EMPTY_FILE("I103", Level.FILE, "the file is empty or ends before its header"),
    WRONG_FORMAT("I104", Level.FILE, "the file is of another kind than the mapping says"),
    MISSING_COLUMN("I105", Level.FILE, "a column that the mapping names is not in the header"),
    DUPLICATE_HEADER("I106", Level.FILE, "two columns have the same heading"),
    MISSING_SHEET("I107", Level.FILE, "the workbook has no such sheet"),
    UNSAFE_WORKBOOK("I108", Level.FILE, "the workbook is damaged or built to do harm"),
    BROKEN_CSV("I109", Level.FILE, "quotation marks do not match"),
    HEADER_ENCODING("I110", Level.FILE, "the header is not in the stated encoding"),
    OVER_LIMIT("I111", Level.FILE, "a row or the whole file is beyond what can be read"),
    STRICT("I112", Level.FILE, "rows were rejected, and none may be"),
    NOT_AS_PLANNED("I113", Level.FILE, "file, mapping or dossier changed since the plan"),
    CANCELLED("I114", Level.FILE, "cancelled"),

    CELL_ENCODING("I201", Level.ROW, "bytes that are not in the stated encoding"),
    CELL_TOO_LONG("I202", Level.ROW, "a cell is too long"),
    RAGGED_ROW("I203", Level.ROW, "a row has more or fewer cells than the header"),
    NOT_A_TERM("I204", Level.ROW, "a word that is not in the closed list"),
    NOT_A_DATE("I205", Level.ROW, "not a date, or an impossible one"),
    NOT_A_NUMBER("I206", Level.ROW, "not a number"),
    NOT_YES_OR_NO("I207", Level.ROW, "neither yes nor no"),
    NOT_NOTATION("I208", Level.ROW, "not mark notation"),
    NOT_ONE_VALUE("I209", Level.ROW, "a list that cannot be read, or several values where one is taken"),
    FORMULA_CELL("I210", Level.ROW, "a formula"),
    ERROR_CELL("I211", Level.ROW, "an error value such as #N/A"),
    ROUNDED_NUMBER("I212", Level.ROW, "a number that the spreadsheet has rounded"),
    BECAME_DATE("I213", Level.ROW, "a mark or number that the spreadsheet turned into a date"),

    EMPTY_KEY("I301", Level.ROW, "a key column is empty"),
    REPEATED_KEY("I302", Level.ROW, "an earlier row has the same key and says otherwise"),
    INVALID_RECORD("I303", Level.ROW, "the values do not make a valid record"),
    KEY_TOO_LONG("I304", Level.ROW, "a key is too long"),

    DOUBLE_EXTERNAL_ID("I401", Level.WARNING, "two subjects carry the same external identifier"),
    DOUBLE_SERIAL("I402", Level.WARNING, "two items carry the same serial"),
    SAYS_BOTH("I403", Level.WARNING, "rows about one subject say different things; all are kept"),
    REPEATED_ROW("I404", Level.WARNING, "a subject is repeated word for word"),
    SERIAL_AS_NUMBER("I405", Level.WARNING, "a serial is stored as a number: leading zeros are lost"),
    NO_LONGER_SAID("I406", Level.WARNING, "an earlier import said more about this subject; it is kept");

    /** How much a problem stops. */
    public enum Level {
        /** The mapping cannot be used. */
        MAPPING,
        /** Nothing of the file can be imported. */
        FILE,
        /** One row is left out, with all its records. */
        ROW,
        /** Nothing is left out. */
        WARNING
    }

    private final String id;
    private final Level level;
    private final String title;

    Code(String id, Level level, String title) {
        this.id = id;
        this.level = level;
        this.title = title;
    }

    /** The stable code, like {@code I105}. */
    public String id() {
        return id;
    }

    public Level level() {
        return level;
    }

    /** What it is about, in a few words. */
    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return id;
    }
}
