package io.gnomon.kit.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.gnomon.kit.text.StorableText;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Makes every service write times alike, read enum values whatever their case, and refuse what is
 * not quite JSON: a field given twice, text after the end, half of a whole number, the place of an
 * enum value in Java, a number where a text is expected.
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

  /** Refuses texts that cannot be stored. */
  static final class TextModule extends SimpleModule {

    TextModule() {
      addDeserializer(String.class, new Reader());
    }

    private static final class Reader extends StdScalarDeserializer<String> {

      Reader() {
        super(String.class);
      }

      @Override
      public @Nullable String deserialize(JsonParser in, DeserializationContext context)
          throws IOException {
        if (in.currentToken().isNumeric() || in.currentToken().isBoolean()) {
          return (String) context.handleUnexpectedToken(String.class, in);
        }
        var text = StringDeserializer.instance.deserialize(in, context);
        return text == null || StorableText.isStorable(text)
            ? text
            : (String)
                context.handleWeirdStringValue(
                    String.class,
                    text,
                    "a text has no character U+0000 and no half of a surrogate pair");
      }
    }
  }
}
