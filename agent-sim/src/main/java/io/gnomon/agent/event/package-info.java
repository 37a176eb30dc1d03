/** Attempts that a policy stopped or warned about, and the fleet's memory of the latest ones. */
@NullMarked
package io.gnomon.agent.event;

import org.jspecify.annotations.NullMarked;
