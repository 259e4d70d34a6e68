package org.proofmark.match;

/**
 * A number for each row, made of one field, that rows of one thing are likely to share; or several such numbers, of which one
 * is enough, such as those of the rarest words.
 *
 * @param name what is compared
 * @param field the field it is made of
 * @param exact whether it asks for equal values, whose numbers its codes are then, or is coarser
 * @param slots how many numbers a value has at most
 * @param codes the numbers of each value of the field, {@code slots} each; 0 is none
 */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied: they are large
record BlockKey(String name, int field, boolean exact, int slots, int[] codes) {}
