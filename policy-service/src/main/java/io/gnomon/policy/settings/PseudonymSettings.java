package io.gnomon.policy.settings;

/**
 * What is replaced by pseudonyms before it is stored.
 *
 * @param users names of users
 * @param devices names of devices in reports and alerts
 * @param covers what that means, for people
 */
public record PseudonymSettings(boolean users, boolean devices, String covers) {

  private static final String STORED =
      " What was stored in clear before stays so, until it is deleted or its person is erased.";
  private static final String USERS =
      "Names of users in what devices and uploaded logs tell become pseudonyms before anything of"
          + " it is stored, in reports, exports and alerts; the role privacy turns one back, with"
          + " a reason. The directory of people has its names in clear.";
  private static final String DEVICES =
      " Names of devices are pseudonyms in reports, exports and new alerts; ids of devices and the"
          + " list of devices stay as they are.";

  public static PseudonymSettings of(boolean users, boolean devices) {
    return new PseudonymSettings(users, devices, text(users, devices));
  }

  private static String text(boolean users, boolean devices) {
    if (!users && !devices) {
      return "Nothing: names are stored in clear. Pseudonyms that were stored before stay so.";
    }
    return ((users ? USERS : "") + (devices ? DEVICES : "") + STORED).strip();
  }
}
