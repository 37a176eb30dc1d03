/**
 * When the fleet makes its visits: evenly, as people work, or as a run that covers days in minutes.
 */
@NullMarked
package io.gnomon.agent.pace;

import org.jspecify.annotations.NullMarked;
