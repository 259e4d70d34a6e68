@NullMarked
package broken.cycles.analysis;

import org.jspecify.annotations.NullMarked;
