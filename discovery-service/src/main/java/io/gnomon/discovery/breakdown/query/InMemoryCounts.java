package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.usagecache.UsageParts;
import io.gnomon.discovery.usagecache.UsageTotal;
import java.util.Collection;

/** Slices of which is known how many used each. */
interface InMemoryCounts extends InMemorySlices {

  UsageParts parts();

  @Override
  default UsageTotal total() {
    return parts().total();
  }

  @Override
  default UsageTotal total(Collection<String> keys) {
    return parts().of(keys).total();
  }
}
