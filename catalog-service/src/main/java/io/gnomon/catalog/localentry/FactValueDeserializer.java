package io.gnomon.catalog.localentry;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Takes the value of a fact as answers have it, too: a list of texts besides one text. */
final class FactValueDeserializer extends StdDeserializer<String> {

  private static final long serialVersionUID = 1;

  FactValueDeserializer() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    return parser.currentToken() == JsonToken.START_ARRAY
        ? String.join(" ", context.readValue(parser, String[].class))
        : StringDeserializer.instance.deserialize(parser, context);
  }
}
