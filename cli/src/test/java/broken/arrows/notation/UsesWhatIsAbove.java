package broken.arrows.notation;

import broken.arrows.model.Above;

class UsesWhatIsAbove {
    Above[] above = {};
}
