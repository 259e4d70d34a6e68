@NullMarked
package broken.arrows.notation;

import org.jspecify.annotations.NullMarked;
