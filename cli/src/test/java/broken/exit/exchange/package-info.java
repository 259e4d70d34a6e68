@NullMarked
package broken.exit.exchange;

import org.jspecify.annotations.NullMarked;
