/** The engine of a fleet: it wires the workers together and runs them on one event loop. */
@NullMarked
package io.gnomon.agent.engine;

import org.jspecify.annotations.NullMarked;
