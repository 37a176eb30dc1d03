/**
 * When work is due: one wheel for the whole fleet instead of a timer a device, and how long to wait
 * after a failure.
 */
@NullMarked
package io.gnomon.agent.schedule;

import org.jspecify.annotations.NullMarked;
