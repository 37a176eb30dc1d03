@NullMarked
package io.gnomon.telemetry;

import org.jspecify.annotations.NullMarked;
