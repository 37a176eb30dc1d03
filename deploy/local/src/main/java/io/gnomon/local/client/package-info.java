/**
 * A small HTTP client of Gnomon's own API for programs that steer a running system: the demo and
 * the end-to-end tests.
 */
@NullMarked
package io.gnomon.local.client;

import org.jspecify.annotations.NullMarked;
