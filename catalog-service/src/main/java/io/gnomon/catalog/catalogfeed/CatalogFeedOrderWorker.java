package io.gnomon.catalog.catalogfeed;

import io.gnomon.kit.background.BackgroundTask;
import io.gnomon.kit.background.BackgroundTaskRegistry;
import io.gnomon.kit.database.DatabaseFailure;
import io.gnomon.kit.problem.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Applies imports and rolls them back in the background, also what a killed process left. */
@ApplicationScoped
public class CatalogFeedOrderWorker {

  private static final Logger LOG = Logger.getLogger(CatalogFeedOrderWorker.class);

  /** An order waits for other changes of the catalog, and takes minutes at most. */
  private static final Duration MAX_SILENCE = Duration.ofMinutes(30);

  private static final Duration MAX_BACKOFF = Duration.ofSeconds(5);

  private final CatalogFeedOrderService orders;
  private final CatalogFeedApplyService apply;
  private final CatalogFeedConfig config;
  private final BackgroundTask task;

  CatalogFeedOrderWorker(
      CatalogFeedOrderService orders,
      CatalogFeedApplyService apply,
      CatalogFeedConfig config,
      BackgroundTaskRegistry tasks) {
    this.orders = orders;
    this.apply = apply;
    this.config = config;
    this.task = tasks.create("catalog-feed-orders", MAX_BACKOFF, MAX_SILENCE);
  }

  void start(@Observes StartupEvent event) {
    task.repeat(Duration.ZERO, config.checkInterval(), this::runAll);
  }

  void stop(@Observes ShutdownEvent event) {
    task.close();
  }

  /** Begins to apply a previewed import; empty if there is no such import. */
  public Optional<CatalogFeedImport> apply(CatalogFeedSource feed, long id, String who) {
    var ordered = orders.apply(feed, id, who);
    task.execute(this::runAll);
    return ordered;
  }

  /** Begins to roll the feed's applied import back, which is returned. */
  public CatalogFeedImport rollBack(CatalogFeedSource feed, String who) {
    var ordered = orders.rollBack(feed, who);
    task.execute(this::runAll);
    return ordered;
  }

  private void runAll() {
    orders.waiting().stream().filter(orders::begin).forEach(this::carryOut);
  }

  /** Throws when the database is away: the order stays, and is carried out later. */
  private void carryOut(CatalogFeedOrder order) {
    try {
      if (order.rollback()) {
        apply.rollBack(order.feed(), order.importId(), order.who());
      } else {
        apply.apply(order.feed(), order.importId(), order.who());
      }
    } catch (ProblemException e) {
      orders.giveUp(order, Objects.requireNonNullElse(e.getMessage(), ""));
    } catch (RuntimeException e) {
      if (isUnavailable(e)) {
        throw e;
      }
      var id = UUID.randomUUID();
      LOG.errorf(e, "%s failed, problem id %s", order, id);
      orders.giveUp(order, "It failed; the log of the service has details under " + id + ".");
    }
  }

  private static boolean isUnavailable(RuntimeException e) {
    var cause = DatabaseFailure.cause(e);
    return cause != null && DatabaseFailure.of(cause) == DatabaseFailure.UNAVAILABLE;
  }
}
