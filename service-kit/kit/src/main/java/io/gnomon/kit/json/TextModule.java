package io.gnomon.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.gnomon.kit.text.StorableText;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Refuses texts that cannot be stored. */
final class TextModule extends SimpleModule {

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
      var text = StringDeserializer.instance.deserialize(in, context);
      return text == null || StorableText.isStorable(text)
          ? text
          : (String)
              context.handleWeirdStringValue(String.class, text, "a text has no character U+0000");
    }
  }
}
