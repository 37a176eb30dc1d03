/** A fake of the services: one HTTP server, whose responses tests can replace. */
@NullMarked
package io.gnomon.agent.peer;

import org.jspecify.annotations.NullMarked;
