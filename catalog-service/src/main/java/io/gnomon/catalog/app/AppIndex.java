package io.gnomon.catalog.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gnomon.catalog.BulkCopy;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.FactorType;
import io.gnomon.catalog.factor.RiskFactor;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.score.Points;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Writes what apps are searched and rated by, for apps that have no such row (yet, or any more),
 * within the transaction of the connection.
 */
public final class AppIndex implements AutoCloseable {

  private final BulkCopy copy;

  private AppIndex(BulkCopy copy) {
    this.copy = copy;
  }

  /** Rows for apps that are in the transaction's {@code cloud_app}. */
  public static AppIndex into(Connection connection) throws SQLException {
    return new AppIndex(BulkCopy.into(connection, "app_index (app_id, text, facts, points)"));
  }

  /** Adds the row of an app. */
  public void add(CloudApp app, RiskFactors factors, List<Points> points) throws SQLException {
    copy.row(app.id(), text(app), facts(app, factors), Points.write(points));
  }

  /** Ends the writing; without it nothing is written. */
  public void finish() throws SQLException {
    copy.finish();
  }

  @Override
  public void close() throws SQLException {
    copy.close();
  }

  /** What free text is looked for in: name, vendor and each domain, one a line. */
  private static String text(CloudApp app) {
    var domains = app.domains().stream().map(ListedDomain::text).collect(Collectors.joining("\n"));
    return String.join("\n", app.name(), Objects.toString(app.vendor(), ""), domains)
        .toLowerCase(Locale.ROOT);
  }

  private static ObjectNode facts(CloudApp app, RiskFactors factors) {
    var facts = JsonNodeFactory.instance.objectNode();
    for (var fact : app.facts()) {
      factors.find(fact.factorId()).ifPresent(factor -> put(facts, factor, fact));
    }
    return facts;
  }

  private static void put(ObjectNode facts, RiskFactor factor, Fact fact) {
    var value = fact.value();
    if (value.equals(RiskFactor.NOT_APPLICABLE)) {
      facts.put(factor.id(), value);
      return;
    }
    switch (factor.type()) {
      case BOOLEAN, YEAR, NUMBER -> facts.putPOJO(factor.id(), factor.type().json(value));
      case COUNTRIES, LIST ->
          FactorType.parts(value).forEach(facts.withArray("/" + factor.id())::add);
      case ENUM, DATE, URL, TEXT -> facts.put(factor.id(), value);
    }
  }
}
