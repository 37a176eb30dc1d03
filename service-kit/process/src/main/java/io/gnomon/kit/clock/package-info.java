/**
 * The clock that is injected wherever somebody asks for the time, so that a test can set it, and
 * how times are written.
 */
@NullMarked
package io.gnomon.kit.clock;

import org.jspecify.annotations.NullMarked;
