package io.gnomon.agent.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The file of a fleet. It contains private keys, so only its owner can read it. It is replaced
 * atomically, so that a kill leaves the old content or the new one.
 */
final class FleetFile {

  private final JsonMapper json =
      JsonMapper.builder()
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private final Path file;

  FleetFile(Path folder) {
    this.file = folder.resolve("fleet.json");
  }

  FleetState read() {
    try {
      return Files.exists(file) ? json.readValue(file.toFile(), FleetState.class) : FleetState.NONE;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read; without it the devices are lost", e);
    }
  }

  synchronized void write(FleetState state) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var next = file.resolveSibling("fleet.json.next");
      Files.deleteIfExists(next);
      var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try (var channel = FileChannel.open(next, options, ownerOnly(next))) {
        var bytes = ByteBuffer.wrap(json.writeValueAsBytes(state));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
