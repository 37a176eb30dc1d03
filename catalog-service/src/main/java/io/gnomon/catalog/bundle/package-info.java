/** The files of the catalog that ships with the service, read and put together. */
@NullMarked
package io.gnomon.catalog.bundle;

import org.jspecify.annotations.NullMarked;
