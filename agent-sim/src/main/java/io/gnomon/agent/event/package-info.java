/** Attempts that a policy blocked or warned about, and the latest ones of the fleet. */
@NullMarked
package io.gnomon.agent.event;

import org.jspecify.annotations.NullMarked;
