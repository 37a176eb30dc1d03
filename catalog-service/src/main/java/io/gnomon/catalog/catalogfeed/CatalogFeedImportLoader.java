package io.gnomon.catalog.catalogfeed;

import io.gnomon.catalog.catalogfeed.format.BadCatalogFeedException;
import io.gnomon.kit.outbound.OutboundException;
import io.gnomon.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Loads a file into its import: fetches it if needed, reads, compares, and applies it. */
@ApplicationScoped
class CatalogFeedImportLoader {

  private static final Logger LOG = Logger.getLogger(CatalogFeedImportLoader.class);

  private final CatalogFeedReader reader;
  private final CatalogFeedProgressService progress;
  private final CatalogFeedImportService imports;
  private final CatalogFeedApplyService apply;

  CatalogFeedImportLoader(
      CatalogFeedReader reader,
      CatalogFeedProgressService progress,
      CatalogFeedImportService imports,
      CatalogFeedApplyService apply) {
    this.reader = reader;
    this.progress = progress;
    this.imports = imports;
    this.apply = apply;
  }

  /** Whatever fails is recorded in the import; what is no exception is thrown again. */
  void load(CatalogFeedLoad load) {
    try (var file = new TemporaryFile(load.file())) {
      read(load, file.path());
    } catch (BadCatalogFeedException | OutboundException | ProblemException e) {
      progress.fail(load.id(), Objects.requireNonNullElse(e.getMessage(), ""));
    } catch (IOException | RuntimeException e) {
      fail(load, e);
    } catch (Error e) {
      fail(load, e);
      throw e;
    }
  }

  private void fail(CatalogFeedLoad load, Throwable failure) {
    var id = UUID.randomUUID();
    LOG.errorf(
        failure,
        "import %d of catalog feed %s failed, problem id %s",
        load.id(),
        load.feed().id(),
        id);
    progress.fail(
        load.id(), "The import failed; the log of the service has details under " + id + ".");
  }

  private void read(CatalogFeedLoad load, Path file) throws IOException {
    var received = load.begun().received();
    if (!received.origin().equals(CatalogFeedImport.UPLOAD)) {
      progress.reach(load.id(), CatalogFeedImportPhase.FETCHING);
      reader.fetch(URI.create(received.origin()), file);
    }
    progress.receive(load.id(), Files.size(file), TemporaryFile.sha256(file));
    boolean previewed = compare(load, reader.read(load.feed(), file, received.asOf()));
    if (!previewed) {
      // Reads the stored entries; those of the file are no longer held then.
      progress.reach(load.id(), CatalogFeedImportPhase.APPLYING);
      apply.apply(load.feed(), load.id(), load.begun().createdBy());
    }
  }

  /** Whether the import waits to be applied. */
  private boolean compare(CatalogFeedLoad load, CatalogFeedContent content) {
    progress.reach(load.id(), CatalogFeedImportPhase.COMPARING);
    progress.compare(load.feed(), load.id(), content);
    boolean waits = load.preview() || shrank(load, content);
    if (waits) {
      progress.preview(load.id());
    }
    return waits;
  }

  /** A scheduled import that lost more than half of its entries must be applied by a person. */
  private boolean shrank(CatalogFeedLoad load, CatalogFeedContent content) {
    if (!load.begun().createdBy().equals(CatalogFeedWorker.SCHEDULE)) {
      return false;
    }
    var before = imports.applied(load.feed()).map(each -> each.outcome().entries()).orElse(0);
    return content.entries().size() * 2 < before;
  }
}
