@NullMarked
package broken.flat.model.inner;

import org.jspecify.annotations.NullMarked;
