package io.gnomon.policy.manualindicator;

import com.google.common.base.Splitter;
import io.gnomon.matching.indicator.IndicatorAction;
import io.gnomon.matching.indicator.IndicatorType;
import io.gnomon.matching.indicator.Scope;
import io.gnomon.matching.indicator.ScopeKind;
import io.gnomon.policy.Severity;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.devicegroup.GroupRefs;
import io.gnomon.policy.indicator.IndicatorOrigin;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a line submits. */
record IndicatorLineReader(GroupRefs groups, Validator validator) {

  private static final Splitter PARTS = Splitter.on(',').trimResults().omitEmptyStrings();

  CreateIndicatorRequest read(IndicatorLine line) throws BadLineException {
    if (!line.isWhole()) {
      throw new BadLineException("It has more or fewer cells than there are columns.");
    }
    if (IndicatorOrigin.appTag.name().equals(line.text(IndicatorColumn.ORIGIN))) {
      throw new BadLineException("It follows from the tag of an app.");
    }
    var request = request(line);
    requireValid(request);
    return request;
  }

  private CreateIndicatorRequest request(IndicatorLine line) throws BadLineException {
    var value = line.text(IndicatorColumn.VALUE);
    var title = line.text(IndicatorColumn.TITLE);
    if (value == null) {
      throw new BadLineException("It has no value.");
    }
    return new CreateIndicatorRequest(
        oneOf(line, IndicatorColumn.TYPE, IndicatorType.values(), Enum::name, null),
        value,
        oneOf(line, IndicatorColumn.ACTION, IndicatorAction.values(), Enum::name, null),
        title == null ? value : title,
        oneOf(
            line,
            IndicatorColumn.SEVERITY,
            Severity.values(),
            Severity::text,
            Severity.INFORMATIONAL),
        line.text(IndicatorColumn.DESCRIPTION),
        line.text(IndicatorColumn.RECOMMENDED_ACTIONS),
        expiry(line.text(IndicatorColumn.EXPIRES_AT)),
        generateAlert(line),
        scope(line));
  }

  /** The constant of that text, whatever its case. */
  private static <T> T oneOf(
      IndicatorLine line,
      IndicatorColumn column,
      T[] values,
      Function<T, String> textOf,
      @Nullable T otherwise)
      throws BadLineException {
    var text = line.text(column);
    if (text == null && otherwise != null) {
      return otherwise;
    }
    for (var value : values) {
      if (textOf.apply(value).equalsIgnoreCase(text)) {
        return value;
      }
    }
    throw new BadLineException(
        "%s is one of %s."
            .formatted(
                column.text(),
                Arrays.stream(values).map(textOf).collect(Collectors.joining(", "))));
  }

  private static @Nullable Instant expiry(@Nullable String text) throws BadLineException {
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new BadLineException("expiresAt is a time such as 2027-01-31T12:00:00Z.");
    }
  }

  private static @Nullable Boolean generateAlert(IndicatorLine line) throws BadLineException {
    return line.text(IndicatorColumn.GENERATE_ALERT) == null
        ? null
        : oneOf(
            line,
            IndicatorColumn.GENERATE_ALERT,
            new Boolean[] {true, false},
            String::valueOf,
            null);
  }

  private Scope scope(IndicatorLine line) throws BadLineException {
    var named = line.text(IndicatorColumn.GROUPS);
    var ids = named == null ? Set.<String>of() : ids(named);
    var kind =
        oneOf(
            line,
            IndicatorColumn.SCOPE,
            ScopeKind.values(),
            Enum::name,
            ids.isEmpty() ? ScopeKind.everyone : ScopeKind.only);
    if (kind == ScopeKind.everyone && !ids.isEmpty()) {
      throw new BadLineException("The scope everyone names no groups.");
    }
    return new Scope(kind, ids, Set.of());
  }

  /** What is no name of a group may be several between commas, as in files of the portal. */
  private Set<String> ids(String cell) throws BadLineException {
    var ids = new HashSet<String>();
    for (var name : GroupNames.split(cell)) {
      for (var each : id(name).isPresent() ? List.of(name) : PARTS.splitToList(name)) {
        ids.add(
            id(each).orElseThrow(() -> new BadLineException("There is no device group " + each)));
      }
    }
    return ids;
  }

  private Optional<String> id(String name) {
    return groups.byId().values().stream()
        .filter(each -> each.name().equalsIgnoreCase(name))
        .map(GroupRef::id)
        .findFirst();
  }

  private void requireValid(CreateIndicatorRequest request) throws BadLineException {
    var fault =
        validator.validate(request).stream()
            .map(each -> each.getPropertyPath() + " " + each.getMessage())
            .min(Comparator.naturalOrder());
    if (fault.isPresent()) {
      throw new BadLineException(fault.get());
    }
  }
}
