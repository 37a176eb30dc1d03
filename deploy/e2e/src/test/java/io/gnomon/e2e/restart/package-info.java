/**
 * Processes are killed, paused, replaced and restored from older state, under devices and people
 * that go on.
 */
@NullMarked
package io.gnomon.e2e.restart;

import org.jspecify.annotations.NullMarked;
