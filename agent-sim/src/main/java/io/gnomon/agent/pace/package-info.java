/**
 * When the fleet makes its visits: at a steady pace, by working hours, or in a run that covers days
 * in minutes.
 */
@NullMarked
package io.gnomon.agent.pace;

import org.jspecify.annotations.NullMarked;
