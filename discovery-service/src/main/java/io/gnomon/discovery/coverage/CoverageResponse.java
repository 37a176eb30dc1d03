package io.gnomon.discovery.coverage;

import java.time.LocalDate;

/**
 * How much is seen on some days.
 *
 * @param from first day (UTC), as {@code to} is the last
 */
record CoverageResponse(LocalDate from, LocalDate to, LogCoverage logs, DeviceCoverage devices) {

  /**
   * Of all log streams and uploaded files.
   *
   * @param transactionsWithoutUser lines that do not say who
   * @param transactionsWithoutHost lines that have an address instead of a name
   * @param usersWithoutDevice users of whom no device reported anything on these days
   * @param ipAddressesWithoutDevice addresses from which no device reported
   */
  record LogCoverage(
      long transactions,
      long transactionsWithoutUser,
      long transactionsWithoutHost,
      long users,
      long usersWithoutDevice,
      long ipAddresses,
      long ipAddressesWithoutDevice) {}

  /**
   * Of the devices that are enrolled and not revoked.
   *
   * @param silent those that reported nothing on these days
   */
  record DeviceCoverage(long enrolled, long silent) {}
}
