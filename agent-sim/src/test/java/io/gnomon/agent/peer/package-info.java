/** The services as a device sees them, played by one HTTP server that can be made to misbehave. */
@NullMarked
package io.gnomon.agent.peer;

import org.jspecify.annotations.NullMarked;
