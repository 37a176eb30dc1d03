/**
 * The packaged processes of the whole system, played with over real HTTP, killed, paused and set
 * back.
 */
@NullMarked
package io.gnomon.e2e;

import org.jspecify.annotations.NullMarked;
