package io.gnomon.discovery.crosscheck;

import io.gnomon.discovery.crosscheck.Questions.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random requests for what people of user groups use. */
final class GroupQuestions {

  private static final String SHOWN = "tx, traffic, up, down, first, last";

  private final Random random;
  private final List<String> groups;
  private final SavedConditions saved;

  GroupQuestions(Random random, List<String> groups, SavedConditions saved) {
    this.random = random;
    this.groups = groups;
    this.saved = saved;
  }

  Question next(Range range) {
    var some = some();
    var request = new StringBuilder();
    some.forEach(each -> request.append("&userGroup=").append(each));
    var condition =
        range.condition()
            + " and person in (select owner from member where grp in ('%s'))"
                .formatted(String.join("', '", some));
    return switch (random.nextInt(4)) {
      case 0 -> apps(range, request.toString(), condition);
      case 1 -> totals(range, request.toString(), condition);
      case 2 -> users(range.path("/users") + request, condition);
      default -> usersOfApp(range, request.toString(), condition);
    };
  }

  /** One of them, or all. */
  private List<String> some() {
    var some = new ArrayList<>(groups);
    if (random.nextInt(3) > 0) {
      some.remove(random.nextInt(some.size()));
    }
    return some;
  }

  private String asked(AppConditions conditions) {
    return random.nextInt(4) == 0 ? saved.save(conditions.request()) : conditions.request();
  }

  private Question apps(Range range, String request, String condition) {
    var conditions = AppConditions.ofGroups(random);
    boolean byUsers = random.nextBoolean();
    return new Question(
        range.path("/apps")
            + request
            + asked(conditions)
            + "&sort="
            + (byUsers ? "users" : "uploads"),
        "/items",
        Questions.fields("/app/id", "/users", "/ipAddresses", "/devices"),
        """
        select id, users, null, null, %s
        from (select t.app, %s, count(distinct person) as users from t where %s and app is not null group by all) x
        join app on app.id = x.app where %s order by %s desc, id
        """
            .formatted(
                SHOWN,
                Questions.SUMS,
                condition,
                conditions.sql(range.condition()),
                byUsers ? "users" : "up"),
        Question.WHOLE);
  }

  private Question totals(Range range, String request, String condition) {
    var conditions = AppConditions.ofGroups(random);
    return new Question(
        range.path("/app-totals") + request + asked(conditions),
        "",
        Questions.fields("/apps", "/users", "/ipAddresses", "/devices"),
        """
        with x as (select t.app, %1$s, count(distinct person) as users from t where %2$s and app is not null group by all),
          chosen as (select x.app from x join app on app.id = x.app where %3$s)
        select count(distinct app), count(distinct person), null, null, count(*), coalesce(sum(up + down), 0),
          coalesce(sum(up), 0), coalesce(sum(down), 0), min(seen), max(seen)
        from t where %2$s and app in (from chosen)
        """
            .formatted(Questions.SUMS, condition, conditions.sql(range.condition())),
        Question.NONE);
  }

  private Question users(String path, String condition) {
    return new Question(
        path + "&sort=transactions",
        "/items",
        Questions.fields("/user/id", "/apps"),
        """
        select person, count(distinct app.id) filter (kind <> 'tracker'), %s
        from t left join app on app.id = t.app where %s group by all order by tx desc
        """
            .formatted(Questions.SUMS, condition),
        2);
  }

  private Question usersOfApp(Range range, String request, String condition) {
    var app = "crosscheck-%02d".formatted(random.nextInt(30));
    return new Question(
        range.path("/apps/" + app + "/users") + request + "&sort=transactions",
        "/items",
        Questions.fields("/user/id"),
        "select person, %s from t where %s and app = '%s' group by all order by tx desc"
            .formatted(Questions.SUMS, condition, app),
        1);
  }
}
