package io.gnomon.discovery.crosscheck;

import io.gnomon.discovery.crosscheck.SampleApp.Risk;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Made-up apps and thirty days of transactions, the same for the same seed. */
final class SampleTraffic {

  static final LocalDate FIRST = LocalDate.of(2024, 2, 15);
  static final int DAYS = 30;
  static final String DEVICES = "endpoint-users";
  static final String PROXY = "crosscheck-proxy";
  static final String BRANCH = "crosscheck-branch";
  static final String FILE = "file";

  static final List<String> CATEGORIES =
      List.of("cloud-storage", "webmail", "crm", "generative-ai", "advertising");
  static final List<String> COUNTRIES = List.of("DE", "US", "CN", "FR");
  static final List<String> TAGS = List.of("sanctioned", "unsanctioned", "monitored");
  static final List<String> WORDS =
      List.of(
          "Drive", "MAIL", "Größe", "ÉCOLE", "école", "cafe\u0301", "CAFÉ", "50%", "a_b", "Чат");
  static final List<String> VENDORS = List.of("Öko GmbH", "ÖKO GMBH", "Acme, Inc.", "acme, inc.");

  private static final List<String> SOURCES =
      List.of(DEVICES, DEVICES, DEVICES, DEVICES, PROXY, PROXY, PROXY, BRANCH, FILE, FILE);
  private static final int APPS = 60;
  private static final int SECONDS_PER_DAY = 86_400;
  private static final int UNKNOWN_DOMAINS = 40;
  private static final int USERS = 250;
  private static final List<String> LEVELS = List.of("low", "medium", "high", "unknown");
  static final List<String> PEOPLE =
      List.of("ann.lee", "corp\\ann", "josé", "zoë.müller", "иван", "김민수", "o'neil", "straße");
  private static final List<String> PATHS = List.of("/p", "/p/x", "/px", "/q", "/");

  private final Random random;

  SampleTraffic(long seed) {
    this.random = new Random(seed);
  }

  List<SampleApp> apps() {
    var apps = new ArrayList<SampleApp>();
    for (int i = 0; i < APPS; i++) {
      apps.add(app(i));
    }
    return apps;
  }

  /** Some are below a domain of another one, and two share a host by its paths. */
  private SampleApp app(int i) {
    var id = "crosscheck-%02d".formatted(i);
    var domains = new ArrayList<>(List.of("crosscheck%d.example".formatted(i)));
    if (i % 7 == 3) {
      domains.add("part%d.crosscheck%d.example".formatted(i, i - 1));
    }
    if (i < 2) {
      domains.add(i == 0 ? "crosscheckshared.example" : "crosscheckshared.example/p");
    }
    return new SampleApp(
        id,
        one(WORDS) + " " + one(WORDS) + " " + i % 10,
        maybe(one(VENDORS)),
        one(CATEGORIES),
        i % 8 == 5 ? "tracker" : i % 8 == 6 ? "consumerService" : "app",
        risk(),
        maybe(1990 + random.nextInt(30)),
        random.nextInt(3) == 0 ? List.of() : List.of(one(COUNTRIES), one(COUNTRIES)),
        maybe(one(TAGS)),
        domains);
  }

  /** Of unknown risk there may be a score in the message all the same. */
  private Risk risk() {
    return new Risk(
        one(LEVELS), maybe(random.nextInt(101) / 10.0), maybe(random.nextInt(101) / 100.0));
  }

  List<SampleUse> uses(int count) {
    var uses = new ArrayList<SampleUse>();
    for (int i = 0; i < count; i++) {
      uses.add(use());
    }
    return uses;
  }

  private SampleUse use() {
    int kind = random.nextInt(SOURCES.size());
    var source = SOURCES.get(kind);
    boolean inFile = source.equals(FILE);
    var at = at();
    return new SampleUse(
        source,
        source.equals(DEVICES) ? "crosscheck-device-" + low(60) : null,
        inFile ? at.truncatedTo(ChronoUnit.MILLIS) : at,
        userOrNobody(),
        "10.7.%d.%d".formatted(low(3), low(120)),
        host(at),
        pathOrNone(),
        inFile ? null : maybe((long) random.nextInt(100_000)),
        inFile ? (Long) (long) random.nextInt(1_000_000) : maybe(big()));
  }

  private @Nullable String userOrNobody() {
    return random.nextInt(20) == 0 ? null : user();
  }

  private @Nullable String pathOrNone() {
    return random.nextInt(4) == 0 ? one(PATHS) : null;
  }

  private long big() {
    return random.nextInt(1_000) == 0 ? 5_000_000_000_000L : random.nextInt(1_000_000);
  }

  /** One in four within a second of midnight. */
  private Instant at() {
    var midnight = FIRST.plusDays(random.nextInt(DAYS)).atStartOfDay().toInstant(ZoneOffset.UTC);
    if (random.nextInt(4) > 0) {
      return midnight.plus(
          random.nextInt(86_400_000) * 1_000L + random.nextInt(1_000), ChronoUnit.MICROS);
    }
    boolean after = random.nextBoolean();
    return after
        ? midnight.plusMillis(random.nextInt(1_000))
        : midnight.plus(1, ChronoUnit.DAYS).minusMillis(1 + random.nextInt(1_000));
  }

  /** In one of the ways in which a name is written. */
  String user() {
    int i = low(USERS);
    var name = i % 3 == 0 ? one(PEOPLE) + i % 20 : "user" + i;
    var cased = random.nextInt(3) == 0 ? name.toUpperCase(Locale.ROOT) : name;
    var form = random.nextInt(4) == 0 ? Normalizer.Form.NFD : Normalizer.Form.NFC;
    return Normalizer.normalize(cased.replace("STRASSE", "straße"), form);
  }

  private String host(Instant at) {
    int kind = random.nextInt(20);
    if (kind == 0) {
      return "crosscheckshared.example";
    }
    if (kind == 1) {
      return "192.0.2." + low(9);
    }
    if (kind < 5) {
      int i = low(UNKNOWN_DOMAINS);
      return label()
          + (i % 4 == 0 ? "crosscheckunknown%d.co.uk" : "notcrosscheck%d.example").formatted(i);
    }
    int i = app(at);
    var part = i % 7 == 2 && random.nextInt(3) == 0 ? "part%d.".formatted(i + 1) : "";
    return label() + part + "crosscheck%d.example".formatted(i);
  }

  /** The last apps come into use day after day. */
  private int app(Instant at) {
    int i = random.nextInt(4) == 0 ? random.nextInt(APPS) : low(APPS);
    long day = at.getEpochSecond() / SECONDS_PER_DAY - FIRST.toEpochDay();
    return i - DAYS > day ? i - DAYS : i;
  }

  private String label() {
    return random.nextInt(3) == 0 ? "" : "h" + low(6) + ".";
  }

  /** Low numbers are more frequent. */
  private int low(int bound) {
    return Math.min(random.nextInt(bound), random.nextInt(bound));
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }
}
