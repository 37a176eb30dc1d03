/** The catalog that ships with the service: read, compared with what is stored, and imported. */
@NullMarked
package io.gnomon.catalog.bundle;

import org.jspecify.annotations.NullMarked;
