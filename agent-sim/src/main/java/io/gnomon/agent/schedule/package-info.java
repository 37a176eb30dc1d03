/**
 * When work is due: one wheel for the whole fleet instead of a timer for each device, backoff after
 * failures, and a bound on what is in flight.
 */
@NullMarked
package io.gnomon.agent.schedule;

import org.jspecify.annotations.NullMarked;
