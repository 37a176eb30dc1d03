package io.gnomon.discovery.appuse;

/**
 * How an app was used and touched. What nobody is named for is neither.
 *
 * @param use days on which somebody passed the floor
 * @param touch days on which somebody did not; its users are those who passed it on no day
 */
record AppUse(String app, UseMeasures use, UseMeasures touch) {

  static AppUse none(String app) {
    return new AppUse(app, UseMeasures.NONE, UseMeasures.NONE);
  }
}
