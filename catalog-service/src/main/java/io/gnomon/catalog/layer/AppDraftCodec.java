package io.gnomon.catalog.layer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.gnomon.kit.request.TolerantReader;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads and writes drafts as they are stored: JSON. */
@ApplicationScoped
class AppDraftCodec {

  private final ObjectReader reader;
  private final ObjectWriter writer;

  AppDraftCodec(ObjectMapper json) {
    this.reader = TolerantReader.of(json, AppDraft.class);
    this.writer = json.writerFor(AppDraft.class);
  }

  AppDraft read(String content) {
    try {
      return reader.readValue(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored layer entry is not readable", e);
    }
  }

  String write(AppDraft draft) {
    try {
      return writer.writeValueAsString(draft);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON: " + draft.name(), e);
    }
  }
}
