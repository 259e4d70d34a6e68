@NullMarked
package broken.logging.link;

import org.jspecify.annotations.NullMarked;
