package io.gnomon.catalog.catalogfeed;

import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes orders to apply imports and to roll them back. An order is a state of its import, so that
 * it outlives the process that took it.
 */
@ApplicationScoped
public class CatalogFeedOrderService {

  /** One that ends the process, or the database, each time is not to do so for ever. */
  private static final int MAX_ATTEMPTS = 3;

  private final CatalogFeedImportRepository repository;
  private final CatalogFeedContentStore contents;
  private final CatalogFeedImportCodec codec;
  private final Clock clock;

  CatalogFeedOrderService(
      CatalogFeedImportRepository repository,
      CatalogFeedContentStore contents,
      CatalogFeedImportCodec codec,
      Clock clock) {
    this.repository = repository;
    this.contents = contents;
    this.codec = codec;
    this.clock = clock;
  }

  /** Orders that a previewed import be applied; empty if there is no such import. */
  @Transactional
  public Optional<CatalogFeedImport> apply(CatalogFeedSource feed, long id, String who) {
    var row = repository.lockPreviewed(feed.id(), id);
    if (row.isEmpty() && repository.ofFeed(feed.id(), id).isPresent()) {
      throw conflict("Only an import in state previewed can be applied.");
    }
    return row.map(each -> apply(each, who));
  }

  private CatalogFeedImport apply(CatalogFeedImportEntity row, String who) {
    if (!contents.has(row.id)) {
      throw conflict("The content of this import is no longer kept.");
    }
    return order(row, CatalogFeedImportState.APPLYING, who);
  }

  /** Orders that the feed go back to the import before the applied one, which is returned. */
  @Transactional
  public CatalogFeedImport rollBack(CatalogFeedSource feed, String who) {
    return repository
        .lockApplied(feed.id())
        .map(row -> order(row, CatalogFeedImportState.ROLLING_BACK, who))
        .orElseThrow(() -> conflict("No import of the feed is in state applied."));
  }

  private CatalogFeedImport order(
      CatalogFeedImportEntity row, CatalogFeedImportState state, String who) {
    row.state = state;
    row.phase = CatalogFeedImportPhase.WAITING.text();
    row.touchedAt = clock.instant();
    row.orderedBy = who;
    row.attempts = 0;
    row.problem = null;
    return codec.read(row);
  }

  /** The orders that are not carried out yet, the first one first. */
  @Transactional
  public List<CatalogFeedOrder> waiting() {
    return repository.ordered().stream().map(CatalogFeedOrderService::order).toList();
  }

  private static CatalogFeedOrder order(CatalogFeedImportEntity row) {
    return new CatalogFeedOrder(
        CatalogFeedSource.find(row.feed).orElseThrow(),
        row.id,
        row.state == CatalogFeedImportState.ROLLING_BACK,
        Objects.requireNonNull(row.orderedBy));
  }

  /** Whether the order is to be carried out now: no other process has done so meanwhile. */
  @Transactional
  public boolean begin(CatalogFeedOrder order) {
    var row = repository.lock(order.importId());
    if (!CatalogFeedImportRepository.ORDERED.contains(row.state)) {
      return false;
    }
    if (row.attempts == MAX_ATTEMPTS) {
      giveUp(row, "It was begun %d times and did not come to an end.".formatted(MAX_ATTEMPTS));
      return false;
    }
    row.attempts++;
    row.phase = CatalogFeedImportPhase.APPLYING.text();
    row.touchedAt = clock.instant();
    return true;
  }

  /** The order cannot be carried out: the import is what it was before, and says why. */
  @Transactional
  public void giveUp(CatalogFeedOrder order, String problem) {
    giveUp(repository.lock(order.importId()), problem);
  }

  private static void giveUp(CatalogFeedImportEntity row, String problem) {
    if (row.state == CatalogFeedImportState.APPLYING) {
      row.state = CatalogFeedImportState.PREVIEWED;
      row.phase = CatalogFeedImportPhase.PREVIEWED.text();
      row.problem = problem;
    } else if (row.state == CatalogFeedImportState.ROLLING_BACK) {
      row.state = CatalogFeedImportState.APPLIED;
      row.phase = CatalogFeedImportPhase.APPLIED.text();
      row.problem = problem;
    }
  }

  private static ProblemException conflict(String detail) {
    return new ProblemException(StandardProblem.CONFLICT, detail);
  }
}
