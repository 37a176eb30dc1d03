package io.gnomon.agent.device;

import io.gnomon.agent.event.RaisedAttempts;
import io.gnomon.agent.identity.DeviceKey;
import io.gnomon.agent.ledger.Ledger;
import io.gnomon.agent.transport.ServiceClient;
import io.gnomon.agent.visit.Gatekeeper;
import io.gnomon.agent.visit.Pages;
import io.gnomon.agent.visit.Visit;
import io.gnomon.agent.visit.VisitResult;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Drives all devices of a fleet: {@link #turn} is called a few dozen times a second and does what
 * has become due. Belongs to one event loop.
 */
public final class DeviceEngine {

  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long SOON_MILLIS = 2_000;

  private final Services services;
  private final Agenda agenda;
  private final Lifecycle lifecycle;
  private final Browser browser;
  private final TransactionSender transactions;
  private final EventSender events;
  private final Restarts restarts;
  private final Repeats repeats;
  private final RandomGenerator random;
  private final DeviceConfig config;

  /** Whom the devices talk to. */
  public record Services(Vertx vertx, ServiceClient policy, ServiceClient discovery) {}

  /**
   * What holds for the whole fleet.
   *
   * @param boot how often the fleet was started
   * @param enrolAtOnce how many enrolments are under way at once
   */
  public record Circumstances(
      String organisation,
      String domain,
      int boot,
      int enrolAtOnce,
      RandomGenerator random,
      DeviceConfig config) {}

  /**
   * Where it is written down what the devices do.
   *
   * @param changed is told of a device whose id or state is another now
   */
  public record Books(
      Ledger ledger, Counters counters, RaisedAttempts raised, Consumer<Device> changed) {}

  public DeviceEngine(Services services, Circumstances fleet, Books books) {
    this.services = services;
    this.random = fleet.random();
    this.config = fleet.config();
    this.repeats = new Repeats(random);
    var troubles = books.counters().troubles();
    this.agenda = new Agenda(() -> System.nanoTime() / NANOS_PER_MILLI, random, troubles);
    this.lifecycle = new Lifecycle(agenda, random, device -> changed(device, books.changed()));
    var exchange = new Exchange(agenda, identities(fleet));
    follow(exchange, books.ledger());
    var records = new TransactionSender.Records(books.ledger(), books.counters(), repeats);
    this.transactions =
        new TransactionSender(services.discovery(), agenda, exchange, records, config);
    var told = new EventSender.Records(books.ledger(), books.counters());
    this.events = new EventSender(services.policy(), agenda, exchange, told, config);
    this.restarts = new Restarts(lifecycle, transactions, events);
    var written = new Browser.Books(books.ledger(), books.counters(), books.raised());
    this.browser = new Browser(gatekeeper(fleet), transactions, events, written);
    agenda.worker(Work.TRANSACTIONS, transactions::work);
    agenda.worker(Work.EVENTS, events::work);
  }

  /** Does what is due. */
  public void turn() {
    agenda.turn();
    restarts.turn();
  }

  /** A device takes up its life within that time, at random. */
  public void begin(Device device, long withinMillis) {
    lifecycle.begin(device, withinMillis);
  }

  /** Plugs a device in or out. */
  public void online(Device device, boolean online) {
    if (online) {
      lifecycle.plug(device);
    } else {
      lifecycle.unplug(device);
    }
  }

  /** Somebody opens a URL on a device. */
  public VisitResult visit(Device device, Visit visit) {
    return browser.visit(device, visit, nowMillis());
  }

  /** The server's time of day. */
  public long nowMillis() {
    return services.policy().clock().nowMillis();
  }

  /** The server's time of day as a device believes it to be. */
  public long nowMillis(Device device) {
    return device.believes(nowMillis());
  }

  /**
   * A device starts without what it had in memory: policy, token, all that it had not told.
   *
   * @param key a new one where it loses its identity as well
   */
  public void restart(Device device, Optional<DeviceKey> key) {
    restarts.want(device, key);
  }

  /** The clock of a device is wrong by so much, until the next answer corrects it. */
  public void skew(Device device, long millis) {
    device.skewMillis = millis;
  }

  /**
   * Batches of transactions are sent again although they were answered for.
   *
   * @param share of all batches, 0 to 1
   * @param late whether after the next batch instead of at once
   */
  public void repeat(double share, boolean late) {
    repeats.set(share, late);
  }

  /** Another device begins to live with the identity of this one; both ask for tokens soon. */
  public Device cloned(Device device) {
    var clone = device.copy(config);
    begin(clone, SOON_MILLIS);
    agenda.planAtMost(device, Work.TOKEN, random.nextLong(SOON_MILLIS));
    return clone;
  }

  /** A device sends now what it has; where the service asked it to wait, it goes on waiting. */
  public void flush(Device device) {
    agenda.planSoon(device, Work.TRANSACTIONS, 0);
    agenda.planSoon(device, Work.EVENTS, 0);
  }

  /** A device leaves the fleet and does nothing more. */
  public void forget(Device device) {
    lifecycle.unplug(device);
    discard(device);
  }

  /** Closes the connections. */
  public void close() {
    services.policy().close();
    services.discovery().close();
  }

  /** What a device that has ended still has to tell will never be heard, and is counted so. */
  private void changed(Device device, Consumer<Device> listener) {
    if (!device.takesPart()) {
      discard(device);
    }
    listener.accept(device);
  }

  /** Who the devices are: enrolment and tokens. */
  private Tokens identities(Circumstances fleet) {
    var policy = services.policy();
    var source = new Tokens.Source(random, fleet.boot());
    var tokens = new Tokens(services.vertx(), policy, agenda, lifecycle, source);
    var bounds = new Enrolment.Bounds(fleet.domain(), fleet.enrolAtOnce());
    var enrolment = new Enrolment(policy, agenda, lifecycle, tokens, bounds);
    agenda.worker(Work.ENROL, enrolment::work);
    agenda.worker(Work.TOKEN, tokens::work);
    return tokens;
  }

  /** What the devices enforce: the feed and its acknowledgements. */
  private void follow(Exchange exchange, Ledger ledger) {
    var policy = services.policy();
    var delay = new Enforcement.Delay(random, config.acknowledgeWithin());
    var enforcement = new Enforcement(policy, agenda, exchange, ledger, delay);
    var changes = new FeedChanges(policy, agenda, exchange, enforcement, random);
    var streams = new FeedStreams(policy, agenda, exchange, changes, config);
    agenda.worker(Work.FEED, streams::follow);
    agenda.worker(Work.SILENCE, streams::watch);
    agenda.worker(Work.FETCH, changes::fetch);
    agenda.worker(Work.ACKNOWLEDGE, enforcement::acknowledge);
  }

  private static Gatekeeper gatekeeper(Circumstances fleet) {
    return new Gatekeeper(new Pages(fleet.organisation()));
  }

  private void discard(Device device) {
    transactions.forget(device);
    events.forget(device);
  }
}
