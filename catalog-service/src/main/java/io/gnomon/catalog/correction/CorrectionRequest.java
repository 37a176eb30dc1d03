package io.gnomon.catalog.correction;

import io.gnomon.catalog.claim.Claims;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is to be corrected of an app; what is absent is as the catalog has it.
 *
 * @param name up to 200 characters
 * @param vendor up to 200 characters
 * @param category id of a category
 * @param addedDomains domains that the app has besides; up to 500
 * @param removedDomains domains that are not the app's, and hosts below its domains that, with all
 *     below them, are not the app; up to 500
 * @param ipRanges addresses and CIDR ranges that are the app's alone; up to 500
 * @param reason up to 1,000 characters, for the audit
 * @param takeOver whether other apps lose the domains and ranges; otherwise that is refused
 * @param allowUnblockable whether hosts that strangers share or devices need are meant all the same
 */
record CorrectionRequest(
    @Nullable String name,
    @Nullable String vendor,
    @Nullable String category,
    @Nullable List<@Nullable String> addedDomains,
    @Nullable List<@Nullable String> removedDomains,
    @Nullable List<@Nullable String> ipRanges,
    @Nullable String reason,
    boolean takeOver,
    boolean allowUnblockable) {

  Claims.Consent consent() {
    return new Claims.Consent(takeOver, allowUnblockable);
  }
}
