package io.gnomon.discovery.appusage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.gnomon.discovery.appusage.RecentUsage.DeviceGroupUsage;
import io.gnomon.discovery.appusage.RecentUsage.UserGroupUsage;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds up the use of apps on the last days, by actors and by groups. */
@ApplicationScoped
class RecentUsageStore {

  /** The largest groups are enough to see what a decision would touch, and bound the message. */
  private static final int MAX_GROUPS = 200;

  private static final String CONDITION =
      "u.source_id = any(?) and u.day between ? and ? and site.app_id = any(?)";

  private static final String SUMS =
      """
      select site.app_id, sum(u.transactions)::bigint, least(sum(u.uploaded_bytes), 9e18)::bigint,
        least(sum(u.downloaded_bytes), 9e18)::bigint
      from usage_site u join site on site.id = u.site_id where %s group by site.app_id
      """
          .formatted(CONDITION);

  /** All actors of an app, without a group, and the members of each group. */
  private static final String ACTORS =
      """
      with used as materialized (
        select site.app_id, %s as who, sum(u.uploaded_bytes + u.downloaded_bytes::numeric) as traffic
        from %s join site on site.id = u.site_id where %s group by 1, 2)
      select app_id, null::text as group_id, count(*), 0::bigint from used group by app_id
      union all
      select used.app_id, grouped.group_id, count(*), least(sum(used.traffic), 9e18)::bigint
      from used join (%s) grouped on grouped.who = used.who group by used.app_id, grouped.group_id
      """;

  private static final String USERS =
      actors(
          Actor.USER,
          "select person_key as who, group_id::text as group_id from user_group_member");

  private static final String DEVICES =
      actors(
          Actor.DEVICE,
          """
          select device.id as who, known.group_id from unnest(?::text[], ?::text[]) as known (device, group_id)
          join device on device.name = known.device
          """);

  private final Database database;

  RecentUsageStore(Database database) {
    this.database = database;
  }

  /** How many of an app, or of one group of it. */
  private record Members(String appId, @Nullable String groupId, long count, long trafficBytes) {}

  private record Sums(String appId, long transactions, long uploaded, long downloaded) {}

  private static String actors(Actor actor, String groups) {
    return ACTORS.formatted(actor.who(), actor.usage(), CONDITION, groups);
  }

  /**
   * What was used of these apps.
   *
   * @param groupOfDevice ids of device groups by ids of devices
   */
  List<AppUsage> read(RecentDays days, List<AppDays> apps, Map<String, String> groupOfDevice) {
    var ids = SqlArray.texts(apps.stream().map(AppDays::appId).toList());
    var sums =
        database
            .list(
                SUMS,
                row -> new Sums(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                parameters(days, ids).toArray())
            .stream()
            .collect(toMap(Sums::appId, Function.identity()));
    var users = members(USERS, parameters(days, ids));
    var ofDevices = parameters(days, ids);
    ofDevices.add(SqlArray.texts(groupOfDevice.keySet()));
    ofDevices.add(SqlArray.texts(groupOfDevice.values()));
    var devices = members(DEVICES, ofDevices);
    return apps.stream()
        .map(
            app ->
                new AppUsage(
                    app.appId(),
                    app.firstDay(),
                    app.lastDay(),
                    recent(
                        days,
                        sums.getOrDefault(app.appId(), new Sums(app.appId(), 0, 0, 0)),
                        users.getOrDefault(app.appId(), List.of()),
                        devices.getOrDefault(app.appId(), List.of()))))
        .toList();
  }

  private static List<Object> parameters(RecentDays days, SqlArray ids) {
    return new ArrayList<>(List.of(SqlArray.ints(days.sources()), days.from(), days.to(), ids));
  }

  private Map<String, List<Members>> members(String sql, Collection<Object> parameters) {
    return database
        .list(
            sql,
            row -> new Members(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)),
            parameters.toArray())
        .stream()
        .collect(groupingBy(Members::appId));
  }

  private static RecentUsage recent(
      RecentDays days, Sums sums, List<Members> users, List<Members> devices) {
    return new RecentUsage(
        days.from(),
        days.to(),
        sums.transactions(),
        sums.uploaded(),
        sums.downloaded(),
        everybody(users),
        everybody(devices),
        groups(devices, (id, each) -> new DeviceGroupUsage(id, each.count(), each.trafficBytes())),
        groups(users, (id, each) -> new UserGroupUsage(id, each.count(), each.trafficBytes())));
  }

  private static long everybody(List<Members> members) {
    return members.stream().filter(each -> each.groupId() == null).mapToLong(Members::count).sum();
  }

  private interface GroupForm<T> {
    T of(String id, Members members);
  }

  private static <T> List<T> groups(List<Members> members, GroupForm<T> form) {
    var groups = new ArrayList<T>();
    members.stream()
        .sorted(
            Comparator.comparingLong(Members::trafficBytes)
                .reversed()
                .thenComparing(each -> String.valueOf(each.groupId())))
        .forEach(
            each -> {
              var id = each.groupId();
              if (id != null && groups.size() < MAX_GROUPS) {
                groups.add(form.of(id, each));
              }
            });
    return groups;
  }
}
