/** Trouble on request: devices that vanish, forget, repeat themselves, move, or exist twice. */
@NullMarked
package io.gnomon.agent.fault;

import org.jspecify.annotations.NullMarked;
