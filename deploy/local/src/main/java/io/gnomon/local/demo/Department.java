package io.gnomon.local.demo;

/** A department of the example organisation; its devices enrol with the tag of its group. */
enum Department {
  ENGINEERING("Engineering", 40),
  MARKETING("Marketing", 30),
  FINANCE("Finance", 30);

  private final String groupName;
  private final int percent;

  Department(String groupName, int percent) {
    this.groupName = groupName;
    this.percent = percent;
  }

  String groupName() {
    return groupName;
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
