package io.gnomon.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionKeyStoreTest {

  private static final int ROUNDS = 200;
  private static final int STORES = 2;

  @TempDir Path folder;

  @Test
  void frontDoorsThatStartTogetherHaveOneKey() throws Exception {
    var pool = Executors.newFixedThreadPool(STORES);
    var together = new CyclicBarrier(STORES);
    try {
      for (var round = 0; round < ROUNDS; round++) {
        var file = folder.resolve("key" + round);
        Callable<SecretKey> start =
            () -> {
              together.await();
              return new SessionKeyStore(file).key();
            };
        var keys = new HashSet<SecretKey>();
        for (var each : pool.invokeAll(List.of(start, start))) {
          keys.add(each.get());
        }
        assertThat(keys).hasSize(1);
      }
    } finally {
      pool.shutdown();
    }
    assertThat(folder.toFile().list()).hasSize(ROUNDS);
  }
}
