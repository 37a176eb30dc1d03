/** Faults on request: outages, restarts, repeated batches, wrong clocks, clones. */
@NullMarked
package io.gnomon.agent.fault;

import org.jspecify.annotations.NullMarked;
