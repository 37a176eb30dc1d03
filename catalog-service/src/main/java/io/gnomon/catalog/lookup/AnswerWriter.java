package io.gnomon.catalog.lookup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.gnomon.catalog.shared.SharedHost;
import io.gnomon.matching.attribution.AppDomain;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a {@link LookupResponse} as JSON. Ten thousand hosts name the same few apps again and
 * again: what an app looks like was written when the catalog was read, and is only copied here.
 */
final class AnswerWriter implements AutoCloseable {

  private static final JsonFactory JSON = new JsonFactory();

  private final ByteArrayBuilder bytes = new ByteArrayBuilder();
  private final JsonGenerator out;

  AnswerWriter() throws IOException {
    out = JSON.createGenerator(bytes);
    out.writeStartObject();
    out.writeArrayFieldStart("items");
  }

  /** The host belongs to an app by that domain. */
  void found(String asked, SerializableString app, AppDomain domain) throws IOException {
    begin(asked);
    out.writeFieldName("app");
    out.writeRawValue(app);
    out.writeObjectFieldStart("domain");
    out.writeStringField("host", domain.host().value());
    if (domain.pathPrefix() != null) {
      out.writeStringField("pathPrefix", domain.pathPrefix());
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  /** The host belongs to no app, nor to infrastructure that many owners share. */
  void none(String asked, LookupReason reason) throws IOException {
    begin(asked);
    write(reason);
    out.writeEndObject();
  }

  /** The host belongs to whoever rents it of that infrastructure. */
  void shared(String asked, SharedHost infrastructure) throws IOException {
    begin(asked);
    write(LookupReason.SHARED);
    out.writeStringField("sharedInfrastructure", infrastructure.owner());
    out.writeEndObject();
  }

  /** It is no host; null where there is nothing to repeat. */
  void invalid(@Nullable String asked) throws IOException {
    begin(asked);
    write(LookupReason.INVALID);
    out.writeBooleanField("invalid", true);
    out.writeEndObject();
  }

  private void write(LookupReason reason) throws IOException {
    out.writeStringField("reason", reason.text());
  }

  private void begin(@Nullable String asked) throws IOException {
    out.writeStartObject();
    if (asked != null) {
      out.writeStringField("host", asked);
    }
  }

  /** Ends the answer; gives all of it. */
  byte[] finish() throws IOException {
    out.writeEndArray();
    out.writeEndObject();
    out.flush();
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    out.close();
    bytes.release();
  }
}
