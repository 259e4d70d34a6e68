@NullMarked
package broken.arrows.model;

import org.jspecify.annotations.NullMarked;
