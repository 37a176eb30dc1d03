/** Transactions, and the format in which they are sent. */
@NullMarked
package io.gnomon.agent.telemetry;

import org.jspecify.annotations.NullMarked;
