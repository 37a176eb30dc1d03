package io.gnomon.policy.devicetoken;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How devices' tokens are made. */
@ConfigMapping(prefix = "gnomon.device-token")
interface DeviceTokenConfig {

  /** How long a token is valid. */
  @WithDefault("15m")
  Duration lifetime();

  /** How far the clock that an assertion was made by may be off. */
  @WithDefault("30s")
  Duration clockSkew();

  /** How many requests for a token wait at most; further ones are refused with a Retry-After. */
  @WithDefault("1000")
  int maxWaiting();
}
