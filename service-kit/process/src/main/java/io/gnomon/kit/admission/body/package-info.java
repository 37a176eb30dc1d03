/**
 * Reads the bodies of raw routes whole, on the event loop, within a time and within what requests
 * may hold.
 */
@NullMarked
package io.gnomon.kit.admission.body;

import org.jspecify.annotations.NullMarked;
