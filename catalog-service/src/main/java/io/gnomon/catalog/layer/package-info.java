/**
 * What each layer says of each app (custom apps and corrections, curated files, packaged base,
 * feeds), the one result of it, and how that result is stored and published. A layer is replaced or
 * changed as a whole or app by app; the result follows in the same transaction.
 */
@NullMarked
package io.gnomon.catalog.layer;

import org.jspecify.annotations.NullMarked;
