/** The clock that is injected wherever somebody asks for the time, so that a test can set it. */
@NullMarked
package io.gnomon.kit.clock;

import org.jspecify.annotations.NullMarked;
