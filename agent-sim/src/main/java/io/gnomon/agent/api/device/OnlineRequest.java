package io.gnomon.agent.api.device;

import jakarta.validation.constraints.NotNull;

/** Whether a device has a network. */
record OnlineRequest(@NotNull Boolean online) {}
