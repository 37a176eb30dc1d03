package io.gnomon.policy.profile;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The content that a profile is to have. */
record ScopedProfileRequest(
    @NotBlank @PlainText @Size(max = 200) String name,
    @NotNull ProfileMode mode,
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @PlainText @Size(max = 19) String> groups) {}
