package io.gnomon.policy.devicegroup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All conditions must hold. */
public record GroupRule(@NotEmpty @Size(max = 20) List<@NotNull @Valid GroupCondition> conditions) {

  public GroupRule {
    conditions = List.copyOf(conditions);
  }

  /** Whether a device with those attributes belongs here. */
  public boolean matches(DeviceAttributes device) {
    return conditions.stream().allMatch(condition -> condition.matches(device));
  }
}
