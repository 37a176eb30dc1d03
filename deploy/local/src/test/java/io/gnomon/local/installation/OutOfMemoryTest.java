package io.gnomon.local.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the options of all children, a JVM whose thread finds no memory ends as a whole. */
class OutOfMemoryTest {

  private static final int OUT_OF_MEMORY = 3;

  private static final String PROGRAM =
      """
      class Program {
        public static void main(String[] arguments) throws Exception {
          var worker = new Thread(() -> {
            try {
              System.out.println(new long[Integer.MAX_VALUE - 8].length);
            } catch (OutOfMemoryError e) {
              System.out.println("nobody notices");
            }
          });
          worker.start();
          worker.join();
          System.in.read();
        }
      }
      """;

  @Test
  void aThreadThatRunsOutOfMemoryEndsTheProcess(@TempDir Path folder) throws Exception {
    var source = Files.writeString(folder.resolve("Program.java"), PROGRAM);
    var command = new ArrayList<String>(List.of(Installation.java()));
    command.addAll(Installation.jvmOptions(64));
    command.add(source.toString());

    var child = new ProcessBuilder(command).start();

    assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(child.exitValue()).isEqualTo(OUT_OF_MEMORY);
  }
}
