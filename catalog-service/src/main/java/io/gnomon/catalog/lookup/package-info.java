/**
 * Which apps many hosts belong to, answered from memory; each replica sees by a counter in the
 * database that the catalog has changed.
 */
@NullMarked
package io.gnomon.catalog.lookup;

import org.jspecify.annotations.NullMarked;
