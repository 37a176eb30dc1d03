/**
 * The layers of the catalog: what each source (corrections, custom apps, curated files, packaged
 * base, feeds) says about each app, and where that is stored.
 */
@NullMarked
package io.gnomon.catalog.layer;

import org.jspecify.annotations.NullMarked;
