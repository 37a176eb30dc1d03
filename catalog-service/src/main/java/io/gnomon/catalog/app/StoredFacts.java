package io.gnomon.catalog.app;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.gnomon.catalog.factor.Fact;
import jakarta.persistence.AttributeConverter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts of an app as one value of a row: {@code [{"source": "...", "asOf": "2025-06-01",
 * "values": {"mfa": "true"}}]}. Most facts of an app come from one source, which is written once.
 */
public final class StoredFacts implements AttributeConverter<List<Fact>, String> {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final TypeReference<List<Group>> GROUPS = new TypeReference<>() {};
  private static final ObjectReader READER = JSON.readerFor(GROUPS);
  private static final ObjectWriter WRITER = JSON.writerFor(GROUPS);

  /** What one source said on one day of the app or of its vendor, by risk factor. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Group(
      String source,
      LocalDate asOf,
      @Nullable String inheritedFrom,
      @Nullable Boolean unconfirmed,
      Map<String, String> values) {

    private List<Fact> facts() {
      return values.entrySet().stream().map(each -> fact(each.getKey(), each.getValue())).toList();
    }

    private Fact fact(String factorId, String value) {
      return new Fact(
          factorId, value, source, asOf, inheritedFrom, Boolean.TRUE.equals(unconfirmed));
    }
  }

  private record Origin(
      String source, LocalDate asOf, @Nullable String vendorId, boolean unconfirmed) {

    private static Origin of(Fact fact) {
      return new Origin(fact.source(), fact.asOf(), fact.inheritedFrom(), fact.unconfirmed());
    }

    private Group group(Map<String, String> values) {
      return new Group(source, asOf, vendorId, unconfirmed ? true : null, values);
    }
  }

  /** As JSON. */
  public static String write(Collection<Fact> facts) {
    var groups = new LinkedHashMap<Origin, Map<String, String>>();
    for (var fact : facts) {
      groups
          .computeIfAbsent(Origin.of(fact), each -> new TreeMap<>())
          .put(fact.factorId(), fact.value());
    }
    var list = new ArrayList<Group>();
    groups.forEach((from, values) -> list.add(from.group(values)));
    try {
      return WRITER.writeValueAsString(list);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("facts cannot be written as JSON", e);
    }
  }

  /** From JSON. */
  static List<Fact> read(String json) {
    try {
      List<Group> groups = READER.readValue(json);
      return groups.stream().flatMap(each -> each.facts().stream()).toList();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unreadable facts: " + json, e);
    }
  }

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable List<Fact> facts) {
    return facts == null ? null : write(facts);
  }

  @Override
  public List<Fact> convertToEntityAttribute(@Nullable String json) {
    return json == null ? List.of() : read(json);
  }
}
