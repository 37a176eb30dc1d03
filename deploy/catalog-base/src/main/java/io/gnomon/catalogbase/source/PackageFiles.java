package io.gnomon.catalogbase.source;

import java.io.IOException;
import java.util.function.Predicate;

/** The files in a package, named without the leading folder that its registry adds. */
@FunctionalInterface
public interface PackageFiles {

  /** Reads the files with wanted names one after the other, each whole in memory. */
  void visit(Predicate<String> wanted, Visitor visitor) throws IOException;

  /** The one file of that name. */
  default byte[] read(String name) throws IOException {
    byte[][] found = new byte[1][];
    visit(name::equals, (path, bytes) -> found[0] = bytes);
    if (found[0] == null) {
      throw new IOException("the package has no file " + name);
    }
    return found[0];
  }

  /** Takes a file. */
  @FunctionalInterface
  interface Visitor {
    /** Takes the file of that name. */
    void take(String name, byte[] bytes) throws IOException;
  }
}
