package io.gnomon.discovery.breakdown;

/**
 * What days of people with an app add up to.
 *
 * @param users how many different ones
 * @param userDays each day of each of them
 * @param trafficBytes uploaded and downloaded ones
 */
record UseMeasures(long users, long userDays, long transactions, long trafficBytes) {

  static final UseMeasures NONE = new UseMeasures(0, 0, 0, 0);
}
