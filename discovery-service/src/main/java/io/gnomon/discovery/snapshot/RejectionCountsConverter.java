package io.gnomon.discovery.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gnomon.discovery.logformat.RejectionCount;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.List;

/** Counts of rejected lines as JSON. */
@Converter
class RejectionCountsConverter implements AttributeConverter<List<RejectionCount>, String> {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String convertToDatabaseColumn(List<RejectionCount> counts) {
    try {
      return JSON.writeValueAsString(counts);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<RejectionCount> convertToEntityAttribute(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
