/**
 * The clock that is injected wherever the time is needed, so that a test can set it, and how times
 * are written.
 */
@NullMarked
package io.gnomon.kit.clock;

import org.jspecify.annotations.NullMarked;
