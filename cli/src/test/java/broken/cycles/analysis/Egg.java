package broken.cycles.analysis;

import broken.cycles.link.Hen;

public interface Egg {
    Hen hen();
}
