@NullMarked
package broken.terminal.store;

import org.jspecify.annotations.NullMarked;
