package io.gnomon.catalogbase.output;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gnomon.catalogbase.merge.BaseEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Writes the entries as gzipped JSON lines; the same entries give the same bytes. */
public final class BaseFile {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private BaseFile() {}

  /** Writes the file. */
  public static void write(Path file, List<BaseEntry> entries) throws IOException {
    Files.write(file, bytes(entries));
  }

  static byte[] bytes(List<BaseEntry> entries) throws IOException {
    GzipParameters parameters = new GzipParameters();
    parameters.setCompressionLevel(9);
    parameters.setOperatingSystem(255);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GzipCompressorOutputStream gzip = new GzipCompressorOutputStream(bytes, parameters)) {
      for (BaseEntry entry : entries) {
        gzip.write(JSON.writeValueAsString(entry).getBytes(StandardCharsets.UTF_8));
        gzip.write('\n');
      }
    }
    return bytes.toByteArray();
  }
}
