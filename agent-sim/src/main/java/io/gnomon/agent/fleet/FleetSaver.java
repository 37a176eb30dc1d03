package io.gnomon.agent.fleet;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import org.jboss.logging.Logger;

/**
 * Saves the fleet when it has changed, less often the larger it is. Belongs to the event loop of
 * the fleet; the file is written on another thread.
 */
final class FleetSaver {

  private static final Logger LOG = Logger.getLogger(FleetSaver.class);

  /**
   * The interval between two saves is a second longer for each of that many devices. A device whose
   * new id is lost by a kill enrols again with its key and gets the same id.
   */
  private static final int DEVICES_PER_SECOND = 5_000;

  private final Vertx vertx;
  private final FleetFile file;
  private final Fleet devices;
  private final int boot;
  private boolean changed;
  private int secondsSinceSave;

  /** Restores the devices, and counts the start of this process. */
  FleetSaver(Vertx vertx, FleetFile file, Fleet devices) {
    this.vertx = vertx;
    this.file = file;
    this.devices = devices;
    var state = file.read().nextBoot();
    // Before any assertion: a counter of this boot is never used by another one.
    file.write(state);
    this.boot = state.boots();
    state.devices().forEach(devices::add);
  }

  /** How often the fleet was started. */
  int boot() {
    return boot;
  }

  /** The fleet has to be saved. */
  void changed() {
    changed = true;
  }

  void everySecond() {
    if (changed && ++secondsSinceSave > devices.size() / DEVICES_PER_SECOND) {
      save();
    }
  }

  /** Saves the fleet on another thread. */
  Future<Boolean> save() {
    changed = false;
    secondsSinceSave = 0;
    var state = new FleetState(boot, devices.saved());
    return vertx
        .executeBlocking(
            () -> {
              file.write(state);
              return true;
            })
        .onFailure(
            e -> {
              LOG.error("the file of the fleet was not written; it is retried in a second", e);
              changed = true;
            });
  }

  /** Saves the fleet on this thread. */
  void saveNow() {
    file.write(new FleetState(boot, devices.saved()));
  }
}
