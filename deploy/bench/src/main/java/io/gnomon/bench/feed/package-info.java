/** How a fleet of devices comes back after an outage, and what connected ones notice of it. */
@NullMarked
package io.gnomon.bench.feed;

import org.jspecify.annotations.NullMarked;
