package io.gnomon.catalogbase.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs the ordinary client of the package's registry, for a bounded time. */
public final class RegistryClient implements PackageClient {

  private static final long MINUTES = 5;

  @Override
  public void fetch(LockedPackage wanted, Path folder) throws IOException, InterruptedException {
    Process client =
        new ProcessBuilder(wanted.registry().command(wanted))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectInput(new File("/dev/null"))
            .start();
    try {
      if (!client.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new IOException(wanted.name() + " did not arrive within " + MINUTES + " minutes");
      }
      if (client.exitValue() != 0) {
        throw new IOException(wanted.name() + " " + wanted.version() + " could not be fetched");
      }
    } finally {
      client.destroyForcibly();
    }
  }
}
