/**
 * What goes wrong on purpose in tests: a database that is away, connections that are cut, floods,
 * event loops that are held.
 */
@NullMarked
package io.gnomon.testing.failure;

import org.jspecify.annotations.NullMarked;
