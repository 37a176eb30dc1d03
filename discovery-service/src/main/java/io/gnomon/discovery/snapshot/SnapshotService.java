package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.database.Database;
import io.gnomon.discovery.database.DatabaseException;
import io.gnomon.discovery.logformat.LogFormat;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/** Stores uploaded files, each content once. */
@ApplicationScoped
class SnapshotService {

  private final Database database;
  private final SnapshotStore store;
  private final SnapshotCounter counter;
  private final Clock clock;

  SnapshotService(Database database, SnapshotStore store, SnapshotCounter counter, Clock clock) {
    this.database = database;
    this.store = store;
    this.counter = counter;
    this.clock = clock;
  }

  SnapshotResponse store(Upload upload, UploadedFile file) throws IOException {
    format(upload);
    var hash = file.hash();
    var known = store.find(hash);
    if (known.isEmpty()) {
      var stored = count(upload, file, hash);
      if (stored.isPresent()) {
        return SnapshotResponse.from(stored.get(), false);
      }
      known = store.find(hash);
    }
    return SnapshotResponse.from(known.orElseThrow(), true);
  }

  LogFormat format(Upload upload) {
    var format = LogFormat.named(upload.format(), clock.instant());
    if (format == null) {
      throw new ProblemException(StandardProblem.INVALID_VALUE, "format is squid-native");
    }
    return format;
  }

  private Optional<Snapshot> count(Upload upload, UploadedFile file, byte[] hash)
      throws IOException {
    try {
      return database.transact(
          connection -> {
            var source = store.begin(connection, upload, hash);
            if (source.isEmpty()) {
              connection.rollback();
              return Optional.empty();
            }
            var content = counter.count(connection, source.get(), file, format(upload));
            var snapshot = new Snapshot(source.get(), upload.name(), upload.format(), content);
            store.complete(connection, snapshot);
            return Optional.of(snapshot);
          });
    } catch (SQLException e) {
      throw new DatabaseException(e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
