/**
 * The whole of Gnomon as processes on one machine: where each keeps its data, which ports they
 * take, how they are started, watched and stopped in order.
 */
@NullMarked
package io.gnomon.local.stack;

import org.jspecify.annotations.NullMarked;
