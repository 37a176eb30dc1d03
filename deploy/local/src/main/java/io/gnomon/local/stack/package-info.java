/**
 * Gnomon as an installation on one machine: the parts that it consists of, where each keeps its
 * data, which ports they take, and the programs that were built for them.
 */
@NullMarked
package io.gnomon.local.stack;

import org.jspecify.annotations.NullMarked;
