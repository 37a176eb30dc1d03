package io.gnomon.discovery.usage;

/** Who made traffic: each kind has a table of names and a table of its use of sites. */
public enum Actor {
  /** A person, once for all their names; a name that belongs to no person by itself. */
  USER("user_name", "usage_user", "user_id") {
    @Override
    public String usage() {
      return super.usage() + " left join person_alias alias on alias.user_id = u.user_id";
    }

    @Override
    public String who() {
      return "coalesce(alias.person_key, u.user_id)";
    }

    // Rows are found by the index on their user, which that expression has none for.
    @Override
    public String isOneOf() {
      return """
          u.user_id in (select coalesce(owned.user_id, asked.key) from unnest(?::bigint[]) as asked (key)
            left join person_alias owned on owned.person_key = asked.key)
          """;
    }

    @Override
    public String name(String key) {
      return "coalesce((select lower(display_name) collate \"C\" from known_person person where person.key = %s), %s)"
          .formatted(key, super.name(key));
    }

    @Override
    public String called() {
      return """
          select coalesce(alias.person_key, named.id) from (select ?::text as part) asked
          cross join user_name named
          left join person_alias alias on alias.user_id = named.id
          left join known_person person on person.key = alias.person_key
          where position(asked.part in lower(named.name)) > 0
            or position(asked.part in lower(person.display_name)) > 0 or named.name = any(?)
          """;
    }
  },
  IP_ADDRESS("ip_address", "usage_ip_address", "ip_address_id") {
    @Override
    public String called() {
      return """
          select named.id from (select ?::text as part) asked cross join ip_address named
          where position(asked.part in lower(named.name)) > 0 or named.name = any(?) or exists (
            select from ip_range_label label
            where position(asked.part in lower(label.label)) > 0 and label.network >>= named.name::inet)
          """;
    }
  },
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

  /** The name, in the table of use. */
  public String column() {
    return column;
  }

  /** The use {@code u} of sites, joined with what {@link #who} needs. */
  public String usage() {
    return usageTable + " u";
  }

  /** The key of the actor: what reports list and count. */
  public String who() {
    return "u." + column;
  }

  /** Condition on use: it was one of those whose keys are the parameter. */
  public String isOneOf() {
    return who() + " = any(?)";
  }

  /**
   * The name of the actor that {@link #who} gives, as lists are sorted.
   *
   * @param key an expression
   */
  public String name(String key) {
    return "(select name from %s named where named.id = %s)".formatted(nameTable, key);
  }

  /** Actors with a part, in lower case, in a name, or one of several names: the two parameters. */
  public String called() {
    return "select id from %s where position(? in lower(name)) > 0 or name = any(?)"
        .formatted(nameTable);
  }
}
