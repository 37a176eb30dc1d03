/** The extractors of packages from the npm registry, one a package. */
@NullMarked
package io.gnomon.catalogbase.npm;

import org.jspecify.annotations.NullMarked;
