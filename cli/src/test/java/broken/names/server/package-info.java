@NullMarked
package broken.names.server;

import org.jspecify.annotations.NullMarked;
