/** The commands of {@code ./gnomon}: options in, clear lines and an exit code out. */
@NullMarked
package io.gnomon.local.cli;

import org.jspecify.annotations.NullMarked;
