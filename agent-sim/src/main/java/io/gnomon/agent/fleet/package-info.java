/**
 * The fleet of this process: its devices, its visits, its file, and the service that gives other
 * threads access to it.
 */
@NullMarked
package io.gnomon.agent.fleet;

import org.jspecify.annotations.NullMarked;
