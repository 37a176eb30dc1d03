package io.gnomon.discovery.breakdown;

/**
 * How an app was used and touched. Usage without a named user is neither.
 *
 * @param use days on which a user passed the floor
 * @param touch days on which a user did not; its users are those who passed it on no day
 */
record AppUse(String app, UseMeasures use, UseMeasures touch) {

  static AppUse none(String app) {
    return new AppUse(app, UseMeasures.NONE, UseMeasures.NONE);
  }
}
