package io.gnomon.policy.enrolment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many devices enrol at once. */
@ConfigMapping(prefix = "gnomon.enrolment")
interface EnrolmentConfig {

  /** How many devices wait to be enrolled at most; beyond it they are told to come later. */
  @WithDefault("5000")
  int maxWaiting();
}
