package io.gnomon.discovery.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gnomon.discovery.logformat.RejectionCount;
import io.gnomon.kit.request.TolerantReader;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.List;

/** Counts of rejected lines as JSON. */
@Converter
class RejectionCountsConverter implements AttributeConverter<List<RejectionCount>, String> {

  private static final JsonMapper JSON = new JsonMapper();
  private static final ObjectReader READER = TolerantReader.of(JSON, RejectionCount[].class);

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
      RejectionCount[] counts = READER.readValue(json);
      return List.of(counts);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
