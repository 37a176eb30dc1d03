/** What a device did, as transactions, and how they are written for the service. */
@NullMarked
package io.gnomon.agent.telemetry;

import org.jspecify.annotations.NullMarked;
