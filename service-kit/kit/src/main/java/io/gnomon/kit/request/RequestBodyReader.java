package io.gnomon.kit.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.gnomon.kit.problem.BusyException;
import io.quarkus.resteasy.reactive.jackson.runtime.serialisers.ServerJacksonMessageBodyReader;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

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

  /** That there is no room for what is read comes with the path to it around it. */
  @Override
  public @Nullable Object readFrom(
      Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext context)
      throws IOException {
    try {
      return super.readFrom(type, genericType, mediaType, context);
    } catch (IOException | WebApplicationException e) {
      throwRefusal(e);
      throw e;
    }
  }

  private static void throwRefusal(Throwable e) {
    for (var each = e; each != null; each = each.getCause()) {
      if (each instanceof BusyException refusal) {
        throw refusal;
      }
    }
  }
}
