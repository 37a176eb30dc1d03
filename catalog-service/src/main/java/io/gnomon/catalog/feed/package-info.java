/**
 * Outside app lists as a layer of the catalog: which there are, reading a file of one, looking at
 * what it would change, applying it, and taking it back.
 */
@NullMarked
package io.gnomon.catalog.feed;

import org.jspecify.annotations.NullMarked;
