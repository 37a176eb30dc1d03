package io.gnomon.kit.connection;

import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.vertx.http.runtime.HttpCertificateUpdateEventListener;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Gives the servers a renewed certificate as Quarkus does, but no connection begins meanwhile:
 * between the old certificate and the new one Vert.x has none, and closes what comes.
 */
@Alternative
@Priority(1)
@Singleton
class CertificateUpdateListener extends HttpCertificateUpdateEventListener {

  private final ReadWriteLock updating = new ReentrantReadWriteLock();

  @Override
  public void onCertificateUpdate(@Observes CertificateUpdatedEvent event)
      throws InterruptedException {
    updating.writeLock().lockInterruptibly();
    try {
      super.onCertificateUpdate(event);
    } finally {
      updating.writeLock().unlock();
    }
  }

  /** Runs that unless a certificate is being taken; false: it did not, and is to be tried again. */
  boolean beginConnection(Runnable beginning) {
    if (!updating.readLock().tryLock()) {
      return false;
    }
    try {
      beginning.run();
      return true;
    } finally {
      updating.readLock().unlock();
    }
  }
}
