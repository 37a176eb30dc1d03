package io.gnomon.policy.device;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What an administrator attests about a device: these tags and no others. */
record ChangeDeviceRequest(
    @NotNull @Size(max = 50) List<@NotBlank @PlainText @Size(max = 100) String> tags) {}
