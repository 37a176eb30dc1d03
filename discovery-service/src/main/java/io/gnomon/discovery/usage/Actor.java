package io.gnomon.discovery.usage;

/** Who made traffic: each kind has a dictionary of names and a table of its use of sites. */
public enum Actor {
  USER("person", "usage_user", "user_id"),
  IP_ADDRESS("ip_address", "usage_ip_address", "ip_address_id"),
  DEVICE("device", "usage_device", "device_id");

  private final String dictionary;
  private final String table;
  private final String column;

  Actor(String dictionary, String table, String column) {
    this.dictionary = dictionary;
    this.table = table;
    this.column = column;
  }

  /** The table of names. */
  public String dictionary() {
    return dictionary;
  }

  /** The table of use. */
  public String table() {
    return table;
  }

  /** Who, in the table of use. */
  public String column() {
    return column;
  }
}
