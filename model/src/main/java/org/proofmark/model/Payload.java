package org.proofmark.model;

/**
 * What a record says, one Java record per type. Components left null were not stated. The component names are the field
 * names of the stored form; nothing is ever renamed without a new schema version and an upcaster.
 */
public sealed interface Payload
        permits Batch,
                Citation,
                Claim,
                Containment,
                Disposition,
                Diversion,
                Document,
                Entity,
                ExternalId,
                Finding,
                Identification,
                Item,
                Judgement,
                Lot,
                Mark,
                Media,
                Mission,
                Opaque,
                Permission,
                Preference,
                Recovery,
                Release,
                Retraction,
                RightOfReply,
                Sighting,
                Site,
                Source,
                TraceRequest,
                TraceResponse,
                Transfer,
                Watch {

    /**
     * What tells several statements of one type about one subject apart: the place and type of a mark, the measure of a
     * claim. Statements of equal type and facet are about the same thing and may disagree; others stand side by side.
     */
    default String facet() {
        return "";
    }
}
