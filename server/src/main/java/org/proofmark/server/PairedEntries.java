package org.proofmark.server;

import org.jspecify.annotations.Nullable;
import org.proofmark.notation.HeadstampPart.Entry;
import org.proofmark.search.EntryPair;
import org.proofmark.search.HeadstampHit;

/** Why a headstamp was found: how it has to be turned, and what then lies on what, in words. */
public final class PairedEntries {
    private final Words words;

    PairedEntries(Words words) {
        this.words = words;
    }

    /** By how much it has to be turned. */
    public String turned(HeadstampHit hit) {
        return hit.hours() == 0 ? words.say("headstamp.as-asked") : words.counted("headstamp.turned", hit.hours());
    }

    /** What an entry is taken for. The entries themselves are shown beside it. */
    public String fit(EntryPair pair) {
        Entry asked = pair.asked();
        String fit = asked == null
                ? words.say("headstamp.not-asked")
                : pair.stored() == null ? words.say("headstamp.may-be-nothing") : words.say("headstamp.fits");
        StringBuilder all = new StringBuilder(fit);
        if (pair.otherSide()) {
            all.append(words.say("phrase.comma")).append(' ').append(words.say("headstamp.other-side"));
        }
        if (pair.fit() != EntryPair.Fit.AS_WRITTEN) {
            String code = pair.fit() == EntryPair.Fit.MISREAD ? "headstamp.misread" : "headstamp.levelled";
            all.append(words.say("phrase.comma")).append(' ').append(words.say(code));
        }
        return all.toString();
    }

    /** An entry as it is written; a dash for nothing. */
    public String entry(@Nullable Entry entry) {
        return entry == null ? "–" : entry.print();
    }

    /** The bits of a headstamp, whole. */
    public String bits(HeadstampHit hit) {
        return String.format(words.locale(), "%.0f", hit.score());
    }
}
