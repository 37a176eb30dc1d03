/**
 * A peer for a fleet that accepts everything and stores nothing, so that what is measured is the
 * fleet: what it produces, and what that costs.
 */
@NullMarked
package io.gnomon.bench.sink;

import org.jspecify.annotations.NullMarked;
