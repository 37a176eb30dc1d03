package io.gnomon.discovery.usage;

/** Who made traffic: each kind has a table of names and a table of its use of sites. */
public enum Actor {
  USER("person", "usage_user", "user_id"),
  IP_ADDRESS("ip_address", "usage_ip_address", "ip_address_id"),
  DEVICE("device", "usage_device", "device_id");

  private final String nameTable;
  private final String usageTable;
  private final String column;

  Actor(String nameTable, String usageTable, String column) {
    this.nameTable = nameTable;
    this.usageTable = usageTable;
    this.column = column;
  }

  /** The table of names. */
  public String nameTable() {
    return nameTable;
  }

  /** The table of use. */
  public String usageTable() {
    return usageTable;
  }

  /** Who, in the table of use. */
  public String column() {
    return column;
  }
}
