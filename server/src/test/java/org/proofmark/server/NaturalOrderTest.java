package org.proofmark.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    private final NaturalOrder order = new NaturalOrder();

    @Test
    void numbersGoBySize() {
        List<String> texts = new ArrayList<>(List.of("A-10", "a-2", "A-2b", "B", "A", "99999999999999999999", "7"));
        texts.sort(order);
        assertThat(texts).containsExactly("7", "99999999999999999999", "A", "a-2", "A-2b", "A-10", "B");
    }

    @Test
    void itIsAnOrder() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(5); n > 0; n--) {
                text.append("aB-019 ".charAt(random.nextInt(7)));
            }
            texts.add(text.toString());
        }
        for (String a : texts) {
            for (String b : texts) {
                assertThat(Integer.signum(order.compare(a, b))).isEqualTo(-Integer.signum(order.compare(b, a)));
                for (String c : texts) {
                    if (order.compare(a, b) <= 0 && order.compare(b, c) <= 0) {
                        assertThat(order.compare(a, c)).as("%s %s %s", a, b, c).isLessThanOrEqualTo(0);
                    }
                }
            }
        }
    }
}
