package io.gnomon.local.demo;

/**
 * A department of the example organisation; the tag that its devices enrol with decides their
 * device group.
 */
enum Department {
  ENGINEERING("Engineering", 1, 40),
  MARKETING("Marketing", 2, 30),
  FINANCE("Finance", 3, 30);

  private final String groupName;
  private final int rank;
  private final int percent;

  Department(String groupName, int rank, int percent) {
    this.groupName = groupName;
    this.rank = rank;
    this.percent = percent;
  }

  String groupName() {
    return groupName;
  }

  int rank() {
    return rank;
  }

  String tag() {
    return groupName.toLowerCase(java.util.Locale.ROOT);
  }

  int share(int devices) {
    return this == ENGINEERING
        ? devices - MARKETING.share(devices) - FINANCE.share(devices)
        : devices * percent / 100;
  }
}
