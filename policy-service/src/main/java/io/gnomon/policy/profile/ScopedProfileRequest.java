package io.gnomon.policy.profile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A profile as it shall be. */
record ScopedProfileRequest(
    @NotBlank @Size(max = 200) String name,
    @NotNull ScopedProfile.Mode mode,
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Size(max = 19) String> groups) {}
