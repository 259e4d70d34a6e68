package broken.logging.link;

import java.util.logging.Logger;

class Talker {
    void talk() {
        Logger.getAnonymousLogger().info("seen");
    }
}
