/** How benchmarks ask a service one thing after the other. */
@NullMarked
package io.gnomon.bench.http;

import org.jspecify.annotations.NullMarked;
