/** How long reports take: usage of many people over many days, and clients that read it. */
@NullMarked
package io.gnomon.bench.reports;

import org.jspecify.annotations.NullMarked;
