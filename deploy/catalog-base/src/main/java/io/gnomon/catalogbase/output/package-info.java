/** The committed files: the entries, the sources, and the ids that never change. */
@NullMarked
package io.gnomon.catalogbase.output;

import org.jspecify.annotations.NullMarked;
