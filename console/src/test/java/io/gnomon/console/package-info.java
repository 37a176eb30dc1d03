/** Tests of the front door with small servers behind it, which speak real HTTP. */
@NullMarked
package io.gnomon.console;

import org.jspecify.annotations.NullMarked;
