package io.gnomon.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Evidence;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.component.evidence.Occurrence;

/**
 * The bill of materials of an image, in the format of CycloneDX: the libraries that are in it, each
 * with its place and its hash. It has no time and no number of its own, so that the same contents
 * have the same bill. What the base brings, the base's own tables say (such as dpkg's).
 */
final class Sbom {

  private Sbom() {}

  /** Writes it to a file. */
  static void write(Image image, Path file) throws IOException {
    var coordinates = Coordinates.read(image.dependencies());
    var bom = new Bom();
    bom.setMetadata(metadata(image));
    image.layers().stream()
        .filter(Layer::hasLibraries)
        .flatMap(layer -> layer.entries().stream())
        .map(entry -> library(entry, coordinates))
        .forEach(bom::addComponent);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      var json = BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString();
      Files.writeString(file, json);
    } catch (GeneratorException e) {
      throw new IOException(e);
    }
  }

  private static Metadata metadata(Image image) {
    var program = new Component();
    program.setType(Component.Type.APPLICATION);
    program.setGroup("io.gnomon");
    program.setName(image.name());
    program.setVersion(io.gnomon.images.Version.current());
    program.setDescription(image.description());
    var metadata = new Metadata();
    metadata.setTimestamp(null);
    metadata.setComponent(program);
    return metadata;
  }

  private static Component library(Layer.Entry entry, Map<String, Coordinates> coordinates) {
    var name = String.valueOf(entry.source().getFileName());
    var found = coordinates.get(name);
    if (found == null) {
      throw new IllegalStateException("no build lists " + name);
    }
    var library = new Component();
    library.setType(Component.Type.LIBRARY);
    library.setGroup(found.group());
    library.setName(found.artifact());
    library.setVersion(found.version());
    library.setPurl(found.packageUrl());
    library.setBomRef(found.packageUrl().canonicalize());
    library.setHashes(List.of(new Hash(Hash.Algorithm.SHA_256, sha256(entry.source()))));
    library.setEvidence(at(entry.target()));
    return library;
  }

  private static Evidence at(String place) {
    var occurrence = new Occurrence();
    occurrence.setLocation(place);
    var evidence = new Evidence();
    evidence.setOccurrences(List.of(occurrence));
    return evidence;
  }

  private static String sha256(Path file) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
