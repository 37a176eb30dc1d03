package io.gnomon.kit.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.IOContext;
import io.gnomon.kit.admission.AdmittedRequest;
import io.gnomon.kit.request.current.CurrentRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * Makes parsers for bodies of requests: bounded, and what they read is counted among what the
 * request holds.
 */
final class CountedJsonFactory extends JsonFactory {

  private static final long serialVersionUID = 1;

  CountedJsonFactory(JsonFactory settings, StreamReadConstraints bounds) {
    super(settings, null);
    setStreamReadConstraints(bounds);
  }

  @Override
  public JsonFactory copy() {
    return new CountedJsonFactory(this, streamReadConstraints());
  }

  @Override
  protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
    return counted(super._createParser(in, context));
  }

  @Override
  protected JsonParser _createParser(Reader in, IOContext context) throws IOException {
    return counted(super._createParser(in, context));
  }

  @Override
  protected JsonParser _createParser(
      char[] text, int offset, int length, IOContext context, boolean recyclable)
      throws IOException {
    return counted(super._createParser(text, offset, length, context, recyclable));
  }

  @Override
  protected JsonParser _createParser(byte[] text, int offset, int length, IOContext context)
      throws IOException {
    return counted(super._createParser(text, offset, length, context));
  }

  private static JsonParser counted(JsonParser parser) {
    return CurrentRequest.find()
        .<JsonParser>map(
            rc -> new CountedJsonParser(parser, bytes -> AdmittedRequest.holdBody(rc, bytes)))
        .orElse(parser);
  }
}
