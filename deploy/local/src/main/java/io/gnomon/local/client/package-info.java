/** A small HTTP client of Gnomon's own API, for the demo, the fleet and the end-to-end tests. */
@NullMarked
package io.gnomon.local.client;

import org.jspecify.annotations.NullMarked;
