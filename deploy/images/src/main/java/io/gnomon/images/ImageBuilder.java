package io.gnomon.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

/**
 * Makes images, the same bytes from the same programs and the same base.
 *
 * @param base a reference in a registry, or {@code tar://FILE} with what {@code docker save} writes
 * @param cache keeps layers between runs
 */
record ImageBuilder(String base, Path cache) {

  /** An id of no account that a base or a node might have. */
  private static final String USER = "10001:10001";

  private static final String TAR = "tar://";

  /** Writes it to a file, under a reference without a registry that it could be fetched from. */
  void writeTar(Image image, ImageReference reference, Path file)
      throws IOException, InterruptedException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    containerize(container(image), Containerizer.to(TarImage.at(file).named(reference)));
  }

  /** Brings it to its registry, with the credentials that Docker's configuration has for it. */
  void push(Image image, ImageReference reference) throws IOException, InterruptedException {
    var credentials = CredentialRetrieverFactory.forImage(reference, event -> {});
    containerize(
        container(image),
        Containerizer.to(
            RegistryImage.named(reference).addCredentialRetriever(credentials.dockerConfig())));
  }

  /** Writes the base as it is, where it may be run; fetches it where it is not there. */
  void writeBase(Path file) throws IOException, InterruptedException {
    var name = ImageReference.of(null, "base", null);
    containerize(fromBase(), Containerizer.to(TarImage.at(file).named(name)));
  }

  private void containerize(JibContainerBuilder container, Containerizer target)
      throws IOException, InterruptedException {
    try {
      container.containerize(
          target
              .setToolName("gnomon")
              .setBaseImageLayersCache(cache.resolve("base"))
              .setApplicationLayersCache(cache.resolve("layers")));
    } catch (RegistryException | CacheDirectoryCreationException | ExecutionException e) {
      throw new IOException("no image is made: " + reason(e), e);
    }
  }

  private JibContainerBuilder fromBase() throws IOException {
    try {
      return Jib.from(base);
    } catch (InvalidImageReferenceException e) {
      throw new IOException("%s is no image: %s".formatted(base, e.getMessage()), e);
    }
  }

  private JibContainerBuilder container(Image image) throws IOException {
    var container =
        fromBase()
            .setUser(USER)
            .setWorkingDirectory(AbsoluteUnixPath.get("/tmp"))
            .addLabel("org.opencontainers.image.title", image.name())
            .addLabel("org.opencontainers.image.description", image.description())
            .addLabel("org.opencontainers.image.version", Version.current())
            .addLabel("org.opencontainers.image.licenses", "Apache-2.0")
            .addLabel("io.gnomon.sbom", Image.SBOM)
            .setEntrypoint(image.command())
            .setProgramArguments(image.arguments());
    if (!base.startsWith(TAR)) {
      container.addLabel("org.opencontainers.image.base.name", base);
    }
    for (var layer : image.layers()) {
      container.addFileEntriesLayer(files(layer));
    }
    return container;
  }

  private static FileEntriesLayer files(Layer layer) throws IOException {
    var files = FileEntriesLayer.builder().setName(layer.name());
    for (var entry : layer.entries()) {
      files.addEntryRecursive(entry.source(), AbsoluteUnixPath.get(entry.target()));
    }
    return files.build();
  }

  private static String reason(Exception failure) {
    var cause = failure instanceof ExecutionException ? failure.getCause() : failure;
    return String.valueOf(cause == null ? failure : cause.getMessage());
  }
}
