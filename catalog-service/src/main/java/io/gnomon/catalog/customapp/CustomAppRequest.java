package io.gnomon.catalog.customapp;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.gnomon.catalog.claim.Claims;
import io.gnomon.catalog.override.OverrideRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cloud app of the organisation's own. A domain is all that it needs: {@code {"domain":
 * "quiet-harbour.test"}}.
 *
 * @param id last part of the app's id, lower case; absent: made of the name. Cannot be changed
 * @param name up to 200 characters; absent: made of the first domain
 * @param vendor up to 200 characters
 * @param category id of a category; absent: unclassified
 * @param domains hosts, each with a path where it has only a part; up to 500
 * @param ipRanges addresses and CIDR ranges that are the app's alone; up to 500
 * @param facts what is known, by risk factor
 * @param score to set it by hand, with the reason; absent leaves it as it is
 * @param takeOver whether other apps lose what they have of domains and ranges; otherwise that is
 *     refused
 * @param allowUnblockable whether hosts that strangers share or devices need are meant all the same
 */
record CustomAppRequest(
    @Nullable String id,
    @Nullable String name,
    @Nullable String vendor,
    @Nullable String category,
    @JsonAlias("domain") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<@Nullable String> domains,
    @Nullable List<@Nullable String> ipRanges,
    @Nullable Map<String, @Nullable String> facts,
    @Nullable OverrideRequest score,
    boolean takeOver,
    boolean allowUnblockable) {

  Claims.Consent consent() {
    return new Claims.Consent(takeOver, allowUnblockable);
  }

  Map<String, @Nullable String> givenFacts() {
    return Objects.requireNonNullElse(facts, Map.of());
  }
}
