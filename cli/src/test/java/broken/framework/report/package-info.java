@NullMarked
package broken.framework.report;

import org.jspecify.annotations.NullMarked;
