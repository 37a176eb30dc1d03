package io.gnomon.discovery.crosscheck;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random conditions on apps: as a request has them, and over {@code x} and {@code app}. */
final class AppConditions {

  private static final List<String> NUMBERS = List.of("0", "2.5", "4", "5", "7.5", "10");
  private static final List<String> SHARES = List.of("0", "0.25", "0.5", "0.75", "1");
  private static final List<String> HOSTS =
      List.of("crosscheck1", "h2.cross", "PART4.", "shared.example", "nowhere.test");
  private static final List<String> COUNTS = List.of("1", "20", "60", "120");
  private static final String USED = "{used}";
  private static final String SCORE = "case when risk <> 'unknown' then score end";

  private final Random random;
  private final StringBuilder request = new StringBuilder();
  private final List<String> sql = new ArrayList<>();

  /** None to three of them, beside the kinds. */
  AppConditions(Random random) {
    this(random, 14);
  }

  private AppConditions(Random random, int choices) {
    this.random = random;
    kinds();
    for (int i = random.nextInt(4); i > 0; i--) {
      addOne(random.nextInt(choices));
    }
  }

  /** None on how many IP addresses or devices there are. */
  static AppConditions ofGroups(Random random) {
    return new AppConditions(random, 12);
  }

  /** None on how many there are of whatever used an app. */
  static AppConditions withoutUsers(Random random) {
    return new AppConditions(random, 11);
  }

  String request() {
    return request.toString();
  }

  /** On the apps of that usage, a condition on {@code t}. */
  String sql(String usage) {
    return String.join(" and ", sql).replace(USED, usage);
  }

  private void kinds() {
    if (random.nextInt(4) == 0) {
      add("kind=tracker&kind=app", "kind in ('tracker', 'app')");
    } else {
      sql.add("kind <> 'tracker'");
    }
  }

  private void addOne(int choice) {
    switch (choice) {
      case 0 -> words("category", "category", SampleTraffic.CATEGORIES);
      case 1 -> words("riskLevel", "risk", List.of("low", "medium", "high", "unknown"));
      case 2 -> words("tag", "coalesce(tag, 'none')", List.of("sanctioned", "monitored", "none"));
      case 3 -> bounds("Score", SCORE, NUMBERS);
      case 4 -> bounds("Coverage", "case when " + SCORE + " is not null then coverage end", SHARES);
      case 5 -> text();
      case 6 -> vendor();
      case 7 -> usage();
      case 8 -> seen();
      case 9 -> country();
      case 10 -> founded();
      case 11 -> bounds("Users", "users", COUNTS);
      case 12 -> bounds("IpAddresses", "ips", COUNTS);
      default -> bounds("Devices", "devices", COUNTS);
    }
  }

  private void words(String name, String column, List<String> values) {
    if (request.indexOf("&" + name + "=") < 0) {
      var value = one(values);
      var other = one(values);
      add(
          name + "=" + value + "&" + name + "=" + other,
          "%s in ('%s', '%s')".formatted(column, value, other));
    }
  }

  private void bounds(String name, String column, List<String> values) {
    boolean min = random.nextBoolean();
    var value = one(values);
    single((min ? "min" : "max") + name, value, column + (min ? " >= " : " <= ") + value);
  }

  private void usage() {
    int bound = random.nextInt(2_000);
    switch (random.nextInt(4)) {
      case 0 -> single("minTransactions", "" + bound, "tx >= " + bound);
      case 1 -> single("minTrafficBytes", bound + "00000", "up + down >= " + bound + "00000");
      case 2 -> single("minUploadedBytes", bound + "0000", "up >= " + bound + "0000");
      default -> single("minDownloadedBytes", bound + "00000", "down >= " + bound + "00000");
    }
  }

  private void seen() {
    var day = SampleTraffic.FIRST.plusDays(random.nextInt(SampleTraffic.DAYS));
    switch (random.nextInt(4)) {
      case 0 -> single("firstSeenFrom", "" + day, "cast(first as date) >= '" + day + "'");
      case 1 -> single("firstSeenTo", "" + day, "cast(first as date) <= '" + day + "'");
      case 2 -> single("lastSeenFrom", "" + day, "cast(last as date) >= '" + day + "'");
      default -> single("lastSeenTo", "" + day, "cast(last as date) <= '" + day + "'");
    }
  }

  private void text() {
    var word = one(random.nextInt(3) == 0 ? HOSTS : SampleTraffic.WORDS);
    single(
        "q",
        word,
        """
        (contains(%1$s, %3$s) or coalesce(contains(%2$s, %3$s), false)
          or app.id in (select t.app from t where %4$s and t.app is not null and contains(t.host, %3$s)))
        """
            .formatted(plain("name"), plain("vendor"), plain("'" + word + "'"), USED));
  }

  private void vendor() {
    var name = one(SampleTraffic.VENDORS);
    single("vendor", name, plain("vendor") + " = " + plain("'" + name + "'"));
  }

  private static String plain(String text) {
    return "nfc_normalize(lower(nfc_normalize(" + text + ")))";
  }

  private void country() {
    var country = one(SampleTraffic.COUNTRIES);
    if (random.nextBoolean()) {
      add("factor=headquarters:" + country, "list_contains(hq, '" + country + "')");
    } else {
      add(
          "factor=headquarters:!=" + country + ",unknown",
          "not coalesce(list_contains(hq, '" + country + "'), false)");
    }
  }

  private void founded() {
    int year = 1990 + random.nextInt(30);
    if (random.nextBoolean()) {
      add("factor=founded:%3E=" + year, "founded >= " + year);
    } else {
      add("factor=founded:%3C" + year + ",unknown", "coalesce(founded < " + year + ", true)");
    }
  }

  /** A condition that a request has once. */
  private void single(String name, String value, String condition) {
    if (request.indexOf("&" + name + "=") < 0) {
      add(name + "=" + encoded(value), condition);
    }
  }

  private void add(String parameters, String condition) {
    request.append('&').append(parameters);
    sql.add(condition);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
