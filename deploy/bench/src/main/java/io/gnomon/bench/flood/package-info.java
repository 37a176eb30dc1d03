/**
 * Devices and people who ask the same kind of thing without end, and what others feel of it
 * meanwhile.
 */
@NullMarked
package io.gnomon.bench.flood;

import org.jspecify.annotations.NullMarked;
