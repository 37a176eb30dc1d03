/**
 * Caches that others fill: bounded by bytes, since those choose how many and how large entries are.
 */
@NullMarked
package io.gnomon.kit.cache;

import org.jspecify.annotations.NullMarked;
