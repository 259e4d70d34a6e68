package broken.cycles.link;

import broken.cycles.analysis.Egg;

public interface Hen {
    Egg egg();
}
