/** The REST interface to single devices: their state, their visits, and what they raised. */
@NullMarked
package io.gnomon.agent.api.device;

import org.jspecify.annotations.NullMarked;
