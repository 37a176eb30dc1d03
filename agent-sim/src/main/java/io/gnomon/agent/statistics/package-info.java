/** Counters of what the fleet did and of what went wrong between it and the services. */
@NullMarked
package io.gnomon.agent.statistics;

import org.jspecify.annotations.NullMarked;
