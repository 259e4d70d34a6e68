package org.proofmark.bench;

import java.util.List;

/**
 * Something that finds serial numbers. A mark's number is its place in the list that was loaded, counted from 0; marks added
 * later count on from there. Used by one thread at a time.
 */
interface SerialEngine extends AutoCloseable {
    /** What is measured. */
    String name();

    /** Takes in all marks, in mark notation. Called once, first. */
    void load(List<String> marks);

    /** Takes in one more mark; the next answer knows it. Need not be on the disk by then. */
    void add(String mark);

    /** The ways in which the engine can answer the question, by name; none where it cannot. The fastest is measured. */
    List<String> ways(SerialQuestion question);

    /** Answers in one of its ways, naming up to {@code limit} marks. */
    SerialAnswer answer(SerialQuestion question, String way, int limit);

    /** Whether stored notation is understood; an engine of text takes {@code 4[8B]1} for six characters. */
    boolean understandsNotation();

    /** What texts and indexes take together. */
    Size size();

    /** Leaves nothing behind. */
    @Override
    void close();

    /**
     * Bytes.
     *
     * @param heap on the heap of Java
     * @param disk in files, read through mappings or the engine's own buffers
     */
    record Size(long heap, long disk) {}
}
