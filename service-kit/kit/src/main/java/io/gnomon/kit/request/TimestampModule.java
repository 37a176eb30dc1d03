package io.gnomon.kit.request;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.gnomon.kit.text.CalendarText;
import io.gnomon.kit.text.TimestampText;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Times as {@link TimestampText} has them, read with years of four digits alone. A number is no
 * time: whether it counts seconds or milliseconds cannot be seen.
 */
public final class TimestampModule extends SimpleModule {

  /** To be registered after the module for java.time. */
  public TimestampModule() {
    addSerializer(Instant.class, new Writer());
    addDeserializer(Instant.class, new Reader());
  }

  private static final class Writer extends StdScalarSerializer<Instant> {

    Writer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(TimestampText.of(value));
    }
  }

  private static final class Reader extends StdScalarDeserializer<Instant> {

    Reader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      var text = in.getValueAsString();
      if (text == null || !in.currentToken().isScalarValue() || in.currentToken().isNumeric()) {
        return (Instant) context.handleUnexpectedToken(Instant.class, in);
      }
      try {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME
            .parse(CalendarText.withoutSign(text.strip()), Instant::from)
            .atOffset(ZoneOffset.UTC)
            .toInstant();
      } catch (DateTimeException e) {
        return (Instant)
            context.handleWeirdStringValue(
                Instant.class, text, "a time is written like 2026-01-31T08:00:00Z");
      }
    }
  }
}
