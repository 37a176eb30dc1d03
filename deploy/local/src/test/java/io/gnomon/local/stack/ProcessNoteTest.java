package io.gnomon.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessNoteTest {

  @Test
  void aNotedProcessIsFoundWhileItRuns(@TempDir Path folder) {
    var note = folder.resolve("launcher");

    ProcessNote.write(note, ProcessHandle.current());

    assertThat(ProcessNote.running(note)).contains(ProcessHandle.current());
  }

  @Test
  void aLaterProcessOfTheSameNumberIsNotTakenForIt(@TempDir Path folder) throws Exception {
    var note = folder.resolve("launcher");
    Files.writeString(note, ProcessHandle.current().pid() + " 12345");

    assertThat(ProcessNote.running(note)).isEmpty();
  }

  @Test
  void aBrokenNoteIsNoProcess(@TempDir Path folder) throws Exception {
    var note = folder.resolve("launcher");
    Files.writeString(note, "what?");

    assertThat(ProcessNote.running(note)).isEmpty();
  }
}
