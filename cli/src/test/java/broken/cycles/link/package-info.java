@NullMarked
package broken.cycles.link;

import org.jspecify.annotations.NullMarked;
