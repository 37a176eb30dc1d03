package io.gnomon.kit.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.resteasy.reactive.jackson.runtime.serialisers.ServerJacksonMessageBodyReader;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** Reads the bodies that resources take as records, within the bounds of {@link RequestJson}. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
public class RequestBodyReader extends ServerJacksonMessageBodyReader {

  private final ObjectReader reader;

  RequestBodyReader(ObjectMapper mapper) {
    this.reader = RequestJson.bounded(mapper).reader();
  }

  @Override
  protected ObjectReader getEffectiveReader() {
    return reader;
  }
}
