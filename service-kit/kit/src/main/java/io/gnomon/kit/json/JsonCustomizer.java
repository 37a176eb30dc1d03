package io.gnomon.kit.json;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes every service write times alike, and read enum values whatever their case. */
@ApplicationScoped
class JsonCustomizer implements ObjectMapperCustomizer {

  @Override
  @SuppressWarnings("deprecation") // The mapper exists already; a builder is of no use here.
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new TimestampModule());
    mapper.configure(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS, true);
  }

  /** After Quarkus' own modules. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }
}
