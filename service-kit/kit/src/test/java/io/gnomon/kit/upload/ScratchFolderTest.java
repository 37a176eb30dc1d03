package io.gnomon.kit.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {

  @TempDir Path parent;

  @Test
  void whatAKilledProcessLeftIsDeletedByTheNext() throws IOException {
    var left = Files.createDirectories(parent.resolve("uploads-17"));
    Files.writeString(left.resolve("upload-1.tmp"), "half a file");
    Files.createFile(parent.resolve("uploads-17.lock"));

    try (var next = ScratchFolder.open(parent, "uploads")) {
      assertThat(next.createFile()).exists();
      assertThat(left).doesNotExist();
      assertThat(parent.resolve("uploads-17.lock")).doesNotExist();
    }
  }

  @Test
  void whatIsReceivedIsInAFileOfItsOwn() throws IOException {
    try (var folder = ScratchFolder.open(parent, "uploads")) {
      var file = folder.receive(new ByteArrayInputStream(new byte[300_000]), 300_000);

      assertThat(file).hasSize(300_000);
    }
  }

  @Test
  void nothingIsLeftOfWhatIsTooLargeOrBreaksOff() throws IOException {
    try (var folder = ScratchFolder.open(parent, "uploads")) {
      var other = folder.createFile();

      assertThatThrownBy(() -> folder.receive(new ByteArrayInputStream(new byte[300_000]), 299_999))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("A file has at most 299999 bytes.");
      assertThatThrownBy(() -> folder.receive(brokenOff(), 300_000))
          .isInstanceOf(EOFException.class);

      assertThat(other.getParent()).isDirectoryNotContaining(file -> !file.equals(other));
    }
  }

  private static InputStream brokenOff() {
    return new FilterInputStream(new ByteArrayInputStream(new byte[9])) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        if (n < 0) {
          throw new EOFException();
        }
        return n;
      }
    };
  }

  @Test
  void whatAnotherProcessUsesIsLeftAlone() throws IOException {
    try (var one = ScratchFolder.open(parent, "uploads")) {
      var file = one.createFile();

      try (var other = ScratchFolder.open(parent, "uploads")) {
        assertThat(other.createFile()).exists();
        assertThat(file).exists();
      }
    }
  }

  @Test
  void oneThatWasCleanedAwayIsMadeAgain() throws IOException {
    try (var folder = ScratchFolder.open(parent, "uploads")) {
      var first = folder.createFile();
      Files.delete(first);
      Files.delete(first.getParent());

      assertThat(folder.createFile()).hasParent(first.getParent()).exists();
    }
  }

  @Test
  void nothingIsLeftOfOneThatIsClosed() throws IOException {
    try (var folder = ScratchFolder.open(parent, "uploads")) {
      assertThat(folder.createFile()).exists();
    }

    assertThat(parent).isEmptyDirectory();
  }

  @Test
  void filesOfOthersAreNotTouched() throws IOException {
    var other = Files.createFile(parent.resolve("somebody-elses.lock"));

    try (var folder = ScratchFolder.open(parent, "uploads")) {
      assertThat(folder.createFile()).exists();
    }

    assertThat(other).exists();
  }
}
