package io.gnomon.discovery.people.scim;

import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds people that an identity provider keeps. */
@ApplicationScoped
class ScimUserStore {

  private static final String BY_USER_NAME =
      "select key from known_person where lower(user_name) collate \"C\" = lower(?)";

  private final Database database;

  ScimUserStore(Database database) {
    this.database = database;
  }

  /** The key of the user with that name, whatever the case. */
  Optional<Long> byUserName(String userName) {
    return database.first(BY_USER_NAME, row -> row.getLong(1), userName);
  }

  /** Keys, in an order that stays. */
  List<Long> list(@Nullable ScimFilterExpression filter, int offset, int limit) {
    var parameters = parameters(filter);
    parameters.add(limit);
    parameters.add(offset);
    return database.list(
        "select key from known_person" + condition(filter) + " order by key limit ? offset ?",
        row -> row.getLong(1),
        parameters.toArray());
  }

  long count(@Nullable ScimFilterExpression filter) {
    return database
        .first(
            "select count(*) from known_person" + condition(filter),
            row -> row.getLong(1),
            parameters(filter).toArray())
        .orElseThrow();
  }

  private static String condition(@Nullable ScimFilterExpression filter) {
    var condition = " where user_name is not null";
    if (filter == null) {
      return condition;
    }
    return switch (filter.attribute()) {
      case "username" -> condition + " and lower(user_name) collate \"C\" = lower(?)";
      case "externalid" -> condition + " and external_id = ?";
      default -> condition + " and id::text = lower(?)";
    };
  }

  private static List<Object> parameters(@Nullable ScimFilterExpression filter) {
    var parameters = new ArrayList<Object>();
    if (filter != null) {
      parameters.add(filter.value());
    }
    return parameters;
  }
}
