/** The extractors of packages from the Debian archive, one a package. */
@NullMarked
package io.gnomon.catalogbase.debian;

import org.jspecify.annotations.NullMarked;
