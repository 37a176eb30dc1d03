/** The services behind the front door: their addresses, how they are called, and their health. */
@NullMarked
package io.gnomon.console.upstream;

import org.jspecify.annotations.NullMarked;
