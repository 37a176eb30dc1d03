/**
 * Traces by OpenTelemetry: off unless there is an endpoint to send them to, and without attributes
 * that name people.
 */
@NullMarked
package io.gnomon.telemetry.trace;

import org.jspecify.annotations.NullMarked;
