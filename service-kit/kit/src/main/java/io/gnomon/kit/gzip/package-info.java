/** Unpacks what strangers have packed. */
@NullMarked
package io.gnomon.kit.gzip;

import org.jspecify.annotations.NullMarked;
