package io.gnomon.policy.feed.state;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the epoch is raised. */
record RaiseEpochRequest(@NotBlank @PlainText @Size(max = 400) String reason) {}
