@NullMarked
package broken.sql.analysis;

import org.jspecify.annotations.NullMarked;
