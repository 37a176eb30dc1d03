package io.gnomon.discovery.breakdown.slice;

import io.gnomon.discovery.usagecache.part.UsageParts;

/** Slices of which is known how many used each. */
interface InMemoryCounts extends InMemorySlices {

  UsageParts parts();
}
