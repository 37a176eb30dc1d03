/** Devices and people who ask the same kind of thing without end, and how that affects others. */
@NullMarked
package io.gnomon.bench.flood;

import org.jspecify.annotations.NullMarked;
