package io.gnomon.catalog.layer;

import org.jspecify.annotations.Nullable;

/**
 * A domain that a layer adds and that takes effect only after a person accepted it.
 *
 * @param takenFrom the app that owned the host before; null if none did
 */
public record DomainProposal(
    String appId, String domain, ReviewReason why, @Nullable String takenFrom) {}
