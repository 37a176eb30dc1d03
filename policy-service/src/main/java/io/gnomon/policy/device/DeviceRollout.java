package io.gnomon.policy.device;

import java.util.Collection;
import java.util.Map;

/** Which revision devices enforce. Implemented by the rollout. */
public interface DeviceRollout {

  /** The latest acknowledged revision of each of those devices; absent where there is none. */
  Map<String, EnforcedRevision> enforced(Collection<String> deviceIds);
}
