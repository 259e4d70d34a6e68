package org.proofmark.catalogue;

import org.proofmark.model.Term;

/**
 * What can be seen on an item without taking it apart further than documentation does. Coarse on purpose: words that tell
 * models apart in photographs, nothing on how anything works.
 */
public enum FeatureKind implements Term {
    /** What it is: assault rifle, pistol, rocket launcher, cartridge. */
    CLASS,
    /** Signs beside the selector. */
    SELECTOR,
    MAGAZINE,
    STOCK,
    GRIP,
    HANDGUARD,
    SIGHT,
    BARREL,
    BAYONET,
    RECEIVER,
    /** How the model is written on the item. */
    MODEL_MARK,
    /** How the number begins. */
    SERIAL_PREFIX,
    /** What a factory code is found on: weapon or headstamp. */
    STANDS_ON,
    CASE,
    OTHER
}
