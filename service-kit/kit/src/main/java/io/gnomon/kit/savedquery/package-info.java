/** Searches that come with Gnomon. */
@NullMarked
package io.gnomon.kit.savedquery;

import org.jspecify.annotations.NullMarked;
