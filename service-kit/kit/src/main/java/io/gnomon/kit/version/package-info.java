/** Which build of a service runs. */
@NullMarked
package io.gnomon.kit.version;

import org.jspecify.annotations.NullMarked;
