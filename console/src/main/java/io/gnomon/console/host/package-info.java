/** By which names the pages may be reached: a name that somebody else made lead here is none. */
@NullMarked
package io.gnomon.console.host;

import org.jspecify.annotations.NullMarked;
