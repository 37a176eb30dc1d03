/** Decompresses untrusted bodies within limits. */
@NullMarked
package io.gnomon.kit.gzip;

import org.jspecify.annotations.NullMarked;
