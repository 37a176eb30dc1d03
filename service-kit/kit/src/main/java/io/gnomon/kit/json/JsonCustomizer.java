package io.gnomon.kit.json;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes every service write times alike, read enum values whatever their case, and refuse what is
 * not quite JSON: a field given twice, text after the end, half of a whole number, the place of an
 * enum value in Java.
 */
@ApplicationScoped
class JsonCustomizer implements ObjectMapperCustomizer {

  @Override
  @SuppressWarnings("deprecation") // The mapper exists already; a builder is of no use here.
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new TimestampModule());
    mapper.registerModule(new TextModule());
    mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    mapper.configure(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS, true);
  }

  /** After Quarkus' own modules. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }
}
