package io.gnomon.discovery.peopleadmin;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.upload.ColumnLimitReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A CSV file on disk, read as often as needed. Deletes itself when closed. */
final class PersonFile implements AutoCloseable {

  private static final int BUFFER_BYTES = 64 << 10;
  private static final int CHUNK_LINES = 500;
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .get();

  private final Path path;

  PersonFile(Path path) {
    this.path = path;
  }

  /** What a part of the file holds, and what is wrong with it. */
  record Chunk(List<PersonLine> lines, List<ImportResponse.LineProblem> problems) {}

  /** Hands over the lines, some hundred at a time; ends the request where it is no such file. */
  void read(Consumer<Chunk> consumer) {
    try (var reader = reader();
        var parser = FORMAT.parse(reader)) {
      checkHeader(parser);
      var chunk = emptyChunk();
      for (var row : parser) {
        try {
          chunk.lines().add(PersonLineReader.read(row, row.getRecordNumber() + 1));
        } catch (BadPersonLineException e) {
          chunk
              .problems()
              .add(new ImportResponse.LineProblem(row.getRecordNumber() + 1, e.reason()));
        }
        if (chunk.lines().size() + chunk.problems().size() == CHUNK_LINES) {
          consumer.accept(chunk);
          chunk = emptyChunk();
        }
      }
      consumer.accept(chunk);
    } catch (CSVException | IllegalArgumentException e) {
      throw invalid("The file is not CSV as in RFC 4180: " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw invalid("The file is not CSV as in RFC 4180.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Chunk emptyChunk() {
    return new Chunk(new ArrayList<>(), new ArrayList<>());
  }

  private Reader reader() throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
    var reader = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int first = reader.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return new ColumnLimitReader(reader);
  }

  private static void checkHeader(CSVParser parser) {
    var columns = new TreeSet<>(parser.getHeaderNames());
    boolean named = columns.contains(PersonLineReader.ALIASES);
    columns.removeAll(PersonLineReader.COLUMNS);
    if (!named || !columns.isEmpty()) {
      throw new ProblemException(
          StandardProblem.INVALID_VALUE,
          named
              ? "There is no column of the name " + columns.first()
              : "The first line names the columns; one of them is aliases.",
          Map.of("allowed", new TreeSet<>(PersonLineReader.COLUMNS)));
    }
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(StandardProblem.INVALID_VALUE, detail);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
