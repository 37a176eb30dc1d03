package io.gnomon.policy.device;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Which revision devices enforce. Implemented by the rollout. */
public interface DeviceRollout {

  /** A revision and since when the device enforces it. */
  record Enforced(long revision, Instant at) {}

  /** The latest acknowledged revision of each of those devices; absent where there is none. */
  Map<String, Enforced> enforced(Collection<String> deviceIds);
}
