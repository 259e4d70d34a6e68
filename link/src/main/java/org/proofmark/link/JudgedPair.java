package org.proofmark.link;

import java.util.List;
import org.proofmark.model.Handling;
import org.proofmark.model.Judgement;
import org.proofmark.model.Rule;
import org.proofmark.model.Statement;
import org.proofmark.model.Verdict;

/**
 * What people judged of two subjects. All their judgements are kept; the first is the one that counts.
 *
 * @param ranked every judgement that is neither taken back nor superseded, from either subject's side, preferred first
 * @param rule why the first goes before the second
 */
public record JudgedPair(SubjectPair pair, List<Statement> ranked, Rule rule) {
    /** The extra attribute of a judgement that says, with the value {@link #NEVER}, not to ask about this pair again. */
    public static final String ASK_AGAIN = "ask-again";

    /** The value of {@link #ASK_AGAIN} that keeps a pair out of every queue. */
    public static final String NEVER = "never";

    public JudgedPair {
        ranked = List.copyOf(ranked);
        if (ranked.isEmpty()) {
            throw new IllegalArgumentException("Nobody judged the pair " + pair + ". Give at least one judgement.");
        }
    }

    /** The verdict that counts. */
    public Verdict verdict() {
        return verdict(ranked.getFirst());
    }

    /** Whether two of the judgements differ. */
    public boolean isContested() {
        return ranked.stream().anyMatch(s -> verdict(s) != verdict());
    }

    /** Whether somebody said, in a judgement that is not taken back, that this pair is not to be asked about again. */
    public boolean isNeverAskedAgain() {
        return ranked.stream().anyMatch(s -> NEVER.equals(s.body().attributes().get(ASK_AGAIN)));
    }

    /** The strictest handling of the judgements: which of them counts rests on all of them. */
    public Handling handling() {
        return ranked.stream().map(s -> s.envelope().handling()).reduce(Handling.PUBLIC, Handling::join);
    }

    /** Whether any of the judgements is synthetic. */
    public boolean synthetic() {
        return ranked.stream().anyMatch(s -> s.envelope().synthetic());
    }

    static Verdict verdict(Statement judgement) {
        return ((Judgement) judgement.payload()).verdict();
    }
}
