/**
 * Draws the packaged base layer of the app catalog from pinned registry packages: which packages,
 * what each tells, how the tellings become one list, and the files that are committed.
 */
@NullMarked
package io.gnomon.catalogbase;

import org.jspecify.annotations.NullMarked;
