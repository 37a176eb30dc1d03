@NullMarked
package io.gnomon.telemetry.trace;

import org.jspecify.annotations.NullMarked;
