/**
 * What goes wrong on purpose in tests: a database that is away, connections that are cut, floods.
 */
@NullMarked
package io.gnomon.testing.failure;

import org.jspecify.annotations.NullMarked;
