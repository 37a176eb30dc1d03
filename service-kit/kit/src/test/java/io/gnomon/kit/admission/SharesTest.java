package io.gnomon.kit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.admission.Shares.Asker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharesTest {

  private static final int REQUESTS = 800;
  private static final int MAX_PER_CALLER = 10;

  private double shareOfDevices = 1;
  private final Shares shares =
      new Shares(REQUESTS * Shares.REQUEST_BYTES, 1 << 10, MAX_PER_CALLER, () -> shareOfDevices);
  private final HeldBytes held = new HeldBytes();

  @Test
  void oneTokenHasFewRequests() {
    var refusal = fill(i -> shares.ofUnknown(device("connection" + i, "address" + i, "token")));

    assertThat(refusal).isEqualTo(Refusal.CALLER);
    assertThat(admitted()).isEqualTo(MAX_PER_CALLER);
  }

  @Test
  void oneAddressLeavesRoomForOthers() {
    var refusal = fill(i -> shares.ofUnknown(device("connection" + i, "address", "token" + i)));

    assertThat(refusal).isEqualTo(Refusal.ADDRESS);
    assertThat(admitted()).isEqualTo(REQUESTS * 4 / 8);
    assertThat(take(shares.ofUnknown(device("other", "elsewhere", null)))).isEmpty();
  }

  @Test
  void oneConnectionLeavesRoomForOthers() {
    var refusal = fill(i -> shares.ofKnown(device("connection", "address", "token" + i)));

    assertThat(refusal).isEqualTo(Refusal.CONNECTION);
    assertThat(admitted()).isEqualTo(REQUESTS * 4 / 8);
    assertThat(take(shares.ofKnown(device("other", "address", "other")))).isEmpty();
  }

  @Test
  void callersWhoseTokenWasNotVerifiedLeaveRoomForThoseWhoseWas() {
    var refusal = fill(i -> shares.ofUnknown(device("c" + i, "address" + i, "token" + i)));

    assertThat(refusal).isEqualTo(Refusal.SERVICE);
    assertThat(admitted()).isEqualTo(REQUESTS * 5 / 8);
    assertThat(take(shares.ofKnown(device("c", "address1", "verified")))).isEmpty();
  }

  @Test
  void devicesLeaveRoomForPeopleAndPeopleForDevices() {
    var refusal = fill(i -> shares.ofKnown(device("c" + i, "address" + i, "token" + i)));

    assertThat(refusal).isEqualTo(Refusal.SERVICE);
    assertThat(admitted()).isEqualTo(REQUESTS * 6 / 8);
    fill(i -> shares.ofUnknown(new Asker(Lane.PERSON, "p" + i, "address" + i, null)));
    assertThat(held.requests(Lane.PERSON)).isEqualTo(REQUESTS * 2 / 8);
  }

  @Test
  void devicesHaveLessWhileEventLoopsAreLateAndPeopleHaveAsMuch() {
    shareOfDevices = 0.5;

    var refusal = fill(i -> shares.ofKnown(device("c" + i, "address" + i, "token" + i)));

    assertThat(refusal).isEqualTo(Refusal.SERVICE);
    assertThat(admitted()).isEqualTo(REQUESTS * 3 / 8);
    fill(i -> shares.ofUnknown(new Asker(Lane.PERSON, "p" + i, "address" + i, null)));
    assertThat(held.requests(Lane.PERSON)).isEqualTo(REQUESTS * 5 / 8);
  }

  @Test
  void bodiesCountAsMuchAsRequests() {
    var asker = shares.ofUnknown(device("c", "address", "token"));
    var third = REQUESTS * Shares.REQUEST_BYTES / 3;

    assertThat(held.take(asker, third, 1)).isEmpty();
    assertThat(held.take(asker, Shares.REQUEST_BYTES, 0)).contains(Refusal.CALLER);
  }

  @Test
  void whatIsGivenBackCanBeTakenAgainAndLeavesNothing() {
    var asker = shares.ofUnknown(device("c", "address", "token"));
    fill(i -> asker);

    held.give(asker, MAX_PER_CALLER * Shares.REQUEST_BYTES, MAX_PER_CALLER);

    assertThat(held.isEmpty()).isTrue();
    assertThat(take(asker)).isEmpty();
  }

  private static Asker device(String connection, String address, @Nullable String token) {
    return new Asker(Lane.DEVICE, connection, address, token);
  }

  /** Requests until one is refused. */
  private Refusal fill(IntFunction<List<Share>> request) {
    var refusals = new ArrayList<Refusal>();
    for (int i = 0; refusals.isEmpty(); i++) {
      take(request.apply(i)).ifPresent(refusals::add);
    }
    return refusals.get(0);
  }

  private Optional<Refusal> take(List<Share> request) {
    return held.take(request, Shares.REQUEST_BYTES, 1);
  }

  private int admitted() {
    return held.requests(Shares.ALL);
  }
}
