package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usage.SourceDay;
import java.util.Map;

/**
 * Of what an answer is put together, as it was before anything of it was read: an answer is good
 * for as long as this is the same.
 *
 * @param days those that have data
 */
record UsageVersion(Map<SourceDay, String> days, long attribution, long aliases) {}
