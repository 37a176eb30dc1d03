package io.gnomon.discovery.breakdown.filter;

import io.gnomon.discovery.catalog.AppKind;
import io.gnomon.discovery.catalog.RiskLevel;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.text.CalendarText;
import io.gnomon.kit.text.DecimalText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The fields of an {@link AppQuery} by the names of their parameters, but for the days. */
final class AppQueryFields {

  private static final int MAX_VALUES = 100;

  static final Map<String, Field> ALL =
      Map.ofEntries(
          Map.entry("q", one(Function.identity(), AppQuery::searchFor)),
          Map.entry("kind", words(AppKind.values(), AppKind::text, (query, v) -> query.kinds = v)),
          Map.entry("category", each(Function.identity(), (query, v) -> query.categories = v)),
          Map.entry(
              "headquarters", each(Function.identity(), (query, v) -> query.headquarters = v)),
          Map.entry("tag", words(AppTag.values(), AppTag::text, (query, v) -> query.tags = v)),
          Map.entry(
              "riskLevel",
              words(RiskLevel.values(), RiskLevel::text, (query, v) -> query.riskLevels = v)),
          Map.entry("minScore", one(DecimalText::parse, (query, v) -> query.minScore = v)),
          Map.entry("maxScore", one(DecimalText::parse, (query, v) -> query.maxScore = v)),
          Map.entry("minCoverage", one(DecimalText::parse, (query, v) -> query.minCoverage = v)),
          Map.entry("maxCoverage", one(DecimalText::parse, (query, v) -> query.maxCoverage = v)),
          Map.entry("vendor", one(Function.identity(), (query, v) -> query.vendor = v)),
          Map.entry("factor", each(Function.identity(), (query, v) -> query.factors = v)),
          Map.entry("minTransactions", count((query, v) -> query.usage.minTransactions = v)),
          Map.entry("maxTransactions", count((query, v) -> query.usage.maxTransactions = v)),
          Map.entry("minTrafficBytes", count((query, v) -> query.usage.minTrafficBytes = v)),
          Map.entry("maxTrafficBytes", count((query, v) -> query.usage.maxTrafficBytes = v)),
          Map.entry("minUploadedBytes", count((query, v) -> query.usage.minUploadedBytes = v)),
          Map.entry("maxUploadedBytes", count((query, v) -> query.usage.maxUploadedBytes = v)),
          Map.entry("minDownloadedBytes", count((query, v) -> query.usage.minDownloadedBytes = v)),
          Map.entry("maxDownloadedBytes", count((query, v) -> query.usage.maxDownloadedBytes = v)),
          Map.entry("firstSeenFrom", day((query, v) -> query.usage.firstSeenFrom = v)),
          Map.entry("firstSeenTo", day((query, v) -> query.usage.firstSeenTo = v)),
          Map.entry("lastSeenFrom", day((query, v) -> query.usage.lastSeenFrom = v)),
          Map.entry("lastSeenTo", day((query, v) -> query.usage.lastSeenTo = v)),
          Map.entry("minUsers", count((query, v) -> query.users.minUsers = v)),
          Map.entry("maxUsers", count((query, v) -> query.users.maxUsers = v)),
          Map.entry("minIpAddresses", count((query, v) -> query.users.minIpAddresses = v)),
          Map.entry("maxIpAddresses", count((query, v) -> query.users.maxIpAddresses = v)),
          Map.entry("minDevices", count((query, v) -> query.users.minDevices = v)),
          Map.entry("maxDevices", count((query, v) -> query.users.maxDevices = v)));

  private AppQueryFields() {}

  /** Sets a field to what the values of its parameter say. */
  interface Field {
    void set(AppQuery query, List<String> values);
  }

  /** Ends the request where a parameter is not one of these, or a value is none of its. */
  static AppQuery read(Map<String, List<String>> parameters) {
    var query = new AppQuery();
    parameters.forEach(
        (name, values) -> {
          var field = ALL.get(name);
          if (field == null) {
            throw refused(
                "parameters has %s; possible are %s".formatted(name, new TreeSet<>(ALL.keySet())));
          }
          set(query, field, name, values);
        });
    return query;
  }

  private static void set(AppQuery query, Field field, String name, List<String> values) {
    if (values.isEmpty() || values.size() > MAX_VALUES) {
      throw refused("parameters: %s has one to %d values".formatted(name, MAX_VALUES));
    }
    try {
      field.set(query, values);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refused("parameters: a value of %s is not acceptable: %s".formatted(name, values));
    }
  }

  private static Field count(BiConsumer<AppQuery, Long> setter) {
    return one(Long::valueOf, setter);
  }

  private static Field day(BiConsumer<AppQuery, LocalDate> setter) {
    return one(CalendarText::parseDay, setter);
  }

  private static <T> Field one(Function<String, T> read, BiConsumer<AppQuery, T> setter) {
    return (query, values) -> {
      if (values.size() > 1) {
        throw new IllegalArgumentException("one value only");
      }
      setter.accept(query, read.apply(values.get(0)));
    };
  }

  private static <T> Field each(Function<String, T> read, BiConsumer<AppQuery, List<T>> setter) {
    return (query, values) -> setter.accept(query, values.stream().map(read).toList());
  }

  private static <T> Field words(
      T[] all, Function<T, String> text, BiConsumer<AppQuery, List<T>> setter) {
    return each(
        value ->
            Arrays.stream(all)
                .filter(each -> text.apply(each).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(value)),
        setter);
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(StandardProblem.INVALID_VALUE, detail);
  }
}
