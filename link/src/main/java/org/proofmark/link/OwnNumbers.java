package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.link.NumberIndex.Entry;

/**
 * The numbers of single items as such, and the crowds they make.
 *
 * @param index every number; the crowds count one for each item
 */
record OwnNumbers(NumberIndex index, Crowd crowd) {

    static OwnNumbers of(Dossier dossier) {
        Crowd crowd = new Crowd();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < dossier.items().size(); i++) {
            ItemFacts item = dossier.item(i);
            if (item.isNumbered()) {
                crowd.add(item, item.own().getFirst());
                for (ItemNumber number : item.own()) {
                    entries.add(new Entry(i, number));
                }
            }
        }
        return new OwnNumbers(NumberIndex.of(entries), crowd);
    }
}
