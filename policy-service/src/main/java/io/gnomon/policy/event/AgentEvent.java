package io.gnomon.policy.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One event as a device wrote it: nothing of it is checked yet. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AgentEvent(
    @JsonDeserialize(using = AsWritten.class) @Nullable String kind,
    @JsonDeserialize(using = AsWritten.class) @Nullable String at,
    @JsonDeserialize(using = AsWritten.class) @Nullable String user,
    @JsonDeserialize(using = AsWritten.class) @Nullable String indicatorId,
    @JsonDeserialize(using = AsWritten.class) @Nullable String appId,
    @JsonDeserialize(using = AsWritten.class) @Nullable String host,
    @JsonDeserialize(using = AsWritten.class) @Nullable String url) {

  /**
   * Takes any value: one that is no text must not cost the other events of its batch. A list or an
   * object is read as an empty text, which is valid nowhere.
   */
  static final class AsWritten extends StdDeserializer<String> {

    AsWritten() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (in.currentToken().isScalarValue()) {
        return in.getText();
      }
      in.skipChildren();
      return "";
    }
  }
}
