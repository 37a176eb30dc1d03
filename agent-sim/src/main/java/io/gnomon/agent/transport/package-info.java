/**
 * HTTP to the services: many devices over few connections, answers with bounded bodies, streams,
 * and the server's clock.
 */
@NullMarked
package io.gnomon.agent.transport;

import org.jspecify.annotations.NullMarked;
