package io.gnomon.kit.request;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/**
 * Reads what a process of the next version may have written, in a message or in a column: fields
 * that this version does not know are ignored, which would be refused in a request.
 */
public final class TolerantReader {

  private TolerantReader() {}

  /** A reader of values of that type that ignores unknown properties. */
  public static ObjectReader of(ObjectMapper json, Class<?> type) {
    return json.readerFor(type).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }
}
