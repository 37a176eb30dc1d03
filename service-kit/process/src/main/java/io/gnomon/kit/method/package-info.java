/** Which methods requests may have; a client's other methods are arbitrary text. */
@NullMarked
package io.gnomon.kit.method;

import org.jspecify.annotations.NullMarked;
