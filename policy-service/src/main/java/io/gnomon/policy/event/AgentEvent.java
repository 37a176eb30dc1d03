package io.gnomon.policy.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** One event as a device wrote it: nothing of it is checked yet. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AgentEvent(
    @Nullable String kind,
    @Nullable String at,
    @Nullable String user,
    @Nullable String indicatorId,
    @Nullable String appId,
    @Nullable String host,
    @Nullable String url) {}
