/** The services behind the front door: where they are, how they are called, how they are. */
@NullMarked
package io.gnomon.console.upstream;

import org.jspecify.annotations.NullMarked;
