/** What every process exposes of itself, the front door too: its version and certificate. */
@NullMarked
package io.gnomon.telemetry;

import org.jspecify.annotations.NullMarked;
