/**
 * Changes a layer and brings the merged catalog and its messages up to date in the same
 * transaction.
 */
@NullMarked
package io.gnomon.catalog.update;

import org.jspecify.annotations.NullMarked;
