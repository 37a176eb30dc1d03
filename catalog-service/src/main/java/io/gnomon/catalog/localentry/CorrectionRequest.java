package io.gnomon.catalog.localentry;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is corrected about an app; what is absent stays as the catalog has it.
 *
 * @param category id of a category
 * @param addedDomains domains that the app has in addition
 * @param removedDomains domains that do not belong to the app, and hosts below its domains that,
 *     with everything below them, do not
 * @param ipRanges addresses and CIDR ranges that only this app uses
 * @param reason for the audit
 * @param takeOver whether other apps lose the domains and ranges; without it that is refused
 * @param allowUnblockable whether hosts that different owners share or that are never blocked are
 *     accepted
 */
record CorrectionRequest(
    @Nullable @PlainText @Size(max = 200) String name,
    @Nullable @PlainText @Size(max = 200) String vendor,
    @Nullable @PlainText @Size(max = 200) String category,
    @Nullable @Size(max = 500) List<@NotBlank String> addedDomains,
    @Nullable @Size(max = 500) List<@NotBlank String> removedDomains,
    @Nullable @Size(max = 500) List<@NotBlank String> ipRanges,
    @Nullable @PlainText @Size(max = 1_000) String reason,
    @Nullable Boolean takeOver,
    @Nullable Boolean allowUnblockable) {

  ClaimConsent consent() {
    return ClaimConsent.of(takeOver, allowUnblockable);
  }
}
