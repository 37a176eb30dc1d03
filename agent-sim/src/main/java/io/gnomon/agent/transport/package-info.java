/**
 * HTTP to the services: many devices over few connections, bounded responses, streams, and the
 * server's clock.
 */
@NullMarked
package io.gnomon.agent.transport;

import org.jspecify.annotations.NullMarked;
