package io.gnomon.discovery.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.testing.Contracts;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchJsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MESSAGE = "discovery/transaction-batch";

  @Test
  void whatIsWrittenIsTheExampleOfTheContract() throws IOException {
    var batch =
        new TransactionBatch(
            "endpoint-users",
            "0b9c1b1e-5a52-4f0e-9a56-0c3f4f1f6a01",
            "5f0c5f0e-7a0b-4a43-8a37-7a4b9b7f2f11",
            17L,
            Instant.parse("2026-03-02T09:15:04.250Z"),
            List.of(
                new Transaction(
                    Instant.parse("2026-03-02T09:15:01.120Z"),
                    "ada@example.org",
                    "10.20.0.7",
                    "www.dropbox.com",
                    "/home",
                    20480L,
                    512L),
                new Transaction(
                    Instant.parse("2026-03-02T09:15:02.001Z"),
                    "ada@example.org",
                    "2001:db8::7",
                    "203.0.113.9",
                    null,
                    0L,
                    1460L)),
            3);

    var written = JSON.readTree(BatchJson.write(batch));

    Contracts.assertValid(MESSAGE, written);
    assertThat(written).isEqualTo(Contracts.example(MESSAGE));
  }

  @Test
  void theExampleOfTheContractIsRead() throws Exception {
    var example = JSON.writeValueAsBytes(Contracts.laterExample(MESSAGE));

    var read = BatchJson.read(example);

    assertThat(read.refused()).isEmpty();
    var batch = read.batch();
    assertThat(batch.origin())
        .isEqualTo(
            new TransactionBatch.Origin(
                "0b9c1b1e-5a52-4f0e-9a56-0c3f4f1f6a01",
                "5f0c5f0e-7a0b-4a43-8a37-7a4b9b7f2f11",
                17));
    assertThat(batch.transactions())
        .extracting(Transaction::downloaded)
        .containsExactly(512L, 1460L);
  }

  @Test
  void aBadTransactionCostsItselfOnly() throws Exception {
    var at = Instant.parse("2026-03-02T09:15:01Z");
    var batch =
        new TransactionBatch(
            "s",
            null,
            null,
            null,
            at,
            List.of(
                new Transaction(at, "ada", null, "one.example", null, null, null),
                new Transaction(at, "half a pair \ud83d", null, "two.example", null, null, null),
                new Transaction(at, "grace", null, "three.example", null, null, null)),
            null);

    var read = BatchJson.read(BatchJson.write(batch));

    assertThat(read.batch().transactions())
        .extracting(Transaction::host)
        .containsExactly("one.example", "three.example");
    assertThat(read.refused()).extracting(Transaction::host).containsExactly("two.example");
    assertThat(read.reason()).isEqualTo("a user is not acceptable");
  }
}
