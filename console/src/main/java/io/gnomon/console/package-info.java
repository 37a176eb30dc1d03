/** The front door: one address in front of all services. */
@NullMarked
package io.gnomon.console;

import org.jspecify.annotations.NullMarked;
