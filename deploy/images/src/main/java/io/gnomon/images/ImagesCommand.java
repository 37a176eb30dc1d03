package io.gnomon.images;

import com.google.cloud.tools.jib.api.ImageReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./gnomon images}. */
@Command(
    name = "images",
    mixinStandardHelpOptions = true,
    description =
        "Makes container images of the services and the tools, without Docker: as files for a cluster without a registry, or into a registry.")
public final class ImagesCommand implements Callable<Integer> {

  /** No registry has it, so that a cluster without these images fails instead of taking others. */
  static final String NO_REGISTRY = "gnomon.local";

  @ArgGroup(multiplicity = "1")
  Target target = new Target();

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--base",
      paramLabel = "IMAGE",
      defaultValue = "eclipse-temurin:25-jre",
      description =
          "The image with the Java runtime (25) to build on: a reference in a registry, or tar://FILE, as deploy/images/debian-base makes one (default: ${DEFAULT-VALUE}).")
  String base = "";

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "The tag of the images (default: the version of Gnomon).")
  String tag = Version.current();

  @Option(
      names = "--without-class-archives",
      description =
          "Leaves out the archives of classes by which services start faster; images are then the same bytes each time.")
  boolean withoutClassArchives;

  /** One of them. */
  static final class Target {
    @Option(names = "--tar", paramLabel = "FOLDER", description = "Writes a .tar file for each.")
    @Nullable Path tar;

    @Option(
        names = "--push",
        paramLabel = "REGISTRY",
        description = "Pushes them, for example to registry.example.org/gnomon.")
    @Nullable String push;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var root = Path.of(System.getProperty("gnomon.root", ".")).toAbsolutePath().normalize();
    var built = root.resolve("deploy/images/target");
    var builder = new ImageBuilder(base, built.resolve("cache"));
    try (var work = new WorkFolder(built.resolve("work"))) {
      var archiver = withoutClassArchives ? null : archiver(builder, work);
      for (var image : Image.all(root)) {
        spec.commandLine().getOut().println(make(complete(image, work, archiver), builder));
      }
    }
    return 0;
  }

  private @Nullable ClassArchiver archiver(ImageBuilder builder, WorkFolder work)
      throws IOException, InterruptedException {
    var file = work.path().resolve("base.tar");
    builder.writeBase(file);
    var system = BaseSystem.unpack(file, work.path().resolve("base"));
    if (system.runsJava()) {
      return new ClassArchiver(system);
    }
    spec.commandLine()
        .getErr()
        .println("without class archives: the base's Java does not run on this machine");
    return null;
  }

  private static Image complete(Image image, WorkFolder work, @Nullable ClassArchiver archiver)
      throws IOException, InterruptedException {
    var sbom = work.path().resolve(image.name() + ".cdx.json");
    Sbom.write(image, sbom);
    var complete = image.withSbom(sbom);
    return archiver != null && image.isService()
        ? complete.withClassArchive(archiver.archive(image))
        : complete;
  }

  private String make(Image image, ImageBuilder builder) throws IOException, InterruptedException {
    if (target.tar != null) {
      var reference = ImageReference.of(NO_REGISTRY, image.name(), tag);
      var file = target.tar.resolve(image.name() + ".tar");
      Files.deleteIfExists(file);
      builder.writeTar(image, reference, file);
      return reference + " in " + file;
    }
    var registry = String.valueOf(target.push).replaceAll("/+$", "") + "/";
    var end = registry.indexOf('/');
    var path = registry.substring(end + 1) + image.name();
    var reference = ImageReference.of(registry.substring(0, end), path, tag);
    builder.push(image, reference);
    return reference.toString();
  }

  /** An empty folder for as long as images are made. */
  record WorkFolder(Path path) implements AutoCloseable {

    WorkFolder {
      try {
        delete(path);
        Files.createDirectories(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      delete(path);
    }

    private static void delete(Path folder) throws IOException {
      if (Files.exists(folder)) {
        try (var files = Files.walk(folder)) {
          for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }
}
