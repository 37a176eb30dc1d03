/**
 * The packaged processes of the whole system, used over real HTTP, killed, paused and restored from
 * older state.
 */
@NullMarked
package io.gnomon.e2e;

import org.jspecify.annotations.NullMarked;
