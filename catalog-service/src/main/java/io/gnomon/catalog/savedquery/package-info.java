/** Searches under a name: those that Gnomon suggests, and each person's own. */
@NullMarked
package io.gnomon.catalog.savedquery;

import org.jspecify.annotations.NullMarked;
