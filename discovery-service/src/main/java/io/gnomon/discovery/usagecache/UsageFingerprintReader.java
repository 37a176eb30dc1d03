package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.attribution.AttributionService;
import io.gnomon.discovery.people.alias.AliasStore;
import io.gnomon.discovery.usage.SourceDayStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the database whether what is in memory is still what it would say. */
@ApplicationScoped
public class UsageFingerprintReader {

  private final SourceDayStore days;
  private final AttributionService attribution;
  private final AliasStore aliases;

  UsageFingerprintReader(SourceDayStore days, AttributionService attribution, AliasStore aliases) {
    this.days = days;
    this.attribution = attribution;
    this.aliases = aliases;
  }

  /** Of now: read before anything else, so that what changes meanwhile makes it another one. */
  public UsageFingerprint read(UsageRange range) {
    return new UsageFingerprint(
        days.fingerprint(range.sources(), range.from(), range.to()),
        attribution.version(),
        aliases.version());
  }
}
