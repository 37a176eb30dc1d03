/** The REST interface to the fleet as a whole: size, pace, runs, faults, organisation. */
@NullMarked
package io.gnomon.agent.api.fleet;

import org.jspecify.annotations.NullMarked;
