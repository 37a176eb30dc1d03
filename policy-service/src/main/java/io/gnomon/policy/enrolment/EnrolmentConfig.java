package io.gnomon.policy.enrolment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many devices enrol at once. */
@ConfigMapping(prefix = "gnomon.enrolment")
interface EnrolmentConfig {

  /** How many devices wait to be enrolled at most; further ones are refused with a Retry-After. */
  @WithDefault("5000")
  int maxWaiting();
}
