package io.gnomon.kit.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.admission.MemoryQuotas.Share;
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
  private static final long REQUEST_BYTES = 13 << 10;
  private static final long WHOLE_BODY = REQUEST_BYTES + (1 << 10);

  private double ratio = 1;
  private final Shares shares = new Shares(REQUESTS * REQUEST_BYTES, WHOLE_BODY, MAX_PER_CALLER);
  private final MemoryQuotas held = new MemoryQuotas();

  @Test
  void oneTokenHasFewRequests() {
    var refusal = fill(i -> of(unknown("connection" + i, "address" + i, "token")));

    assertThat(refusal).isEqualTo(Refusal.CALLER);
    assertThat(admitted()).isEqualTo(MAX_PER_CALLER);
  }

  @Test
  void oneAddressLeavesRoomForOthers() {
    var refusal = fill(i -> of(unknown("connection" + i, "address", "token" + i)));

    assertThat(refusal).isEqualTo(Refusal.ADDRESS);
    assertThat(admitted()).isEqualTo(REQUESTS * 4 / 8);
    assertThat(take(of(unknown("other", "elsewhere", null)))).isEmpty();
  }

  @Test
  void oneConnectionLeavesRoomForOthers() {
    var refusal = fill(i -> of(known("connection", "address", "token" + i)));

    assertThat(refusal).isEqualTo(Refusal.CONNECTION);
    assertThat(admitted()).isEqualTo(REQUESTS * 4 / 8);
    assertThat(take(of(known("other", "address", "other")))).isEmpty();
  }

  @Test
  void callersWhoseTokenWasNotVerifiedLeaveRoomForThoseWhoseWas() {
    var refusal = fill(i -> of(unknown("c" + i, "address" + i, "token" + i)));

    assertThat(refusal).isEqualTo(Refusal.SERVICE);
    assertThat(admitted()).isEqualTo(REQUESTS * 5 / 8);
    assertThat(take(of(known("c", "address1", "verified")))).isEmpty();
  }

  @Test
  void devicesLeaveRoomForPeopleAndPeopleForDevices() {
    var refusal = fill(i -> of(known("c" + i, "address" + i, "token" + i)));

    assertThat(refusal).isEqualTo(Refusal.SERVICE);
    assertThat(admitted()).isEqualTo(REQUESTS * 6 / 8);
    fill(i -> shares.of(person(i), 1));
    assertThat(held.requests(CallerClass.PERSON)).isEqualTo(REQUESTS / 8);
  }

  @Test
  void administratorsHaveRoomBesideAllOthers() {
    fill(i -> of(known("c" + i, "address" + i, "token" + i)));
    fill(i -> shares.of(new Asker(CallerClass.PERSON, "p" + i, "address", "viewer" + i, true), 1));

    // On the connection of another caller that has used it up, as behind a proxy.
    fill(
        i ->
            shares.of(new Asker(CallerClass.ADMINISTRATOR, "p0", "address", "admin" + i, true), 1));

    assertThat(held.requests(CallerClass.ADMINISTRATOR)).isEqualTo(REQUESTS / 8);
    assertThat(admitted()).isEqualTo(REQUESTS);
  }

  @Test
  void administratorsHaveTheirRoomWhateverAnswersOfOthersHold() {
    fill(i -> of(known("c" + i, "address" + i, "token" + i)));
    held.add(of(known("c0", "address0", "token0")), 10 * REQUESTS * REQUEST_BYTES);

    fill(
        i ->
            shares.of(
                new Asker(CallerClass.ADMINISTRATOR, "a" + i, "address", "admin" + i, true), 1));

    assertThat(held.requests(CallerClass.ADMINISTRATOR)).isEqualTo(REQUESTS / 8);
    assertThat(take(of(known("d", "address", "device")))).contains(Refusal.SERVICE);
  }

  @Test
  void aTokenTakesNoShareOfOthersWhateverItSays() {
    for (var token : List.of("all", "others", "lingering", "connection")) {
      assertThat(take(of(unknown("connection", "address", token)))).isEmpty();
    }

    assertThat(admitted()).isEqualTo(4);
    assertThat(held.requests("connection")).isEqualTo(4);
  }

  @Test
  void devicesHaveLessWhileEventLoopsAreLateAndPeopleHaveAsMuch() {
    ratio = 0.2;

    var refusal = fill(i -> of(known("c" + i, "address" + i, "token" + i)));

    assertThat(refusal).isEqualTo(Refusal.SERVICE);
    assertThat(admitted()).isEqualTo(REQUESTS * 6 / 40);
    fill(i -> shares.of(person(i), 1));
    assertThat(held.requests(CallerClass.PERSON)).isEqualTo(REQUESTS * 5 / 8);
  }

  @Test
  void whoIsKnownHasRoomBesideMadeUpTokensWhileEventLoopsAreLateToo() {
    ratio = 0.2;

    var refusal = fill(i -> of(unknown("c" + i, "address" + i, "token" + i)));

    assertThat(refusal).isEqualTo(Refusal.SERVICE);
    assertThat(admitted()).isEqualTo(REQUESTS / 8);
    assertThat(take(of(known("c", "address1", "verified")))).isEmpty();
  }

  @Test
  void aBodyHasRoomHoweverLateEventLoopsAre() {
    var small = new Shares(8 * WHOLE_BODY, WHOLE_BODY, MAX_PER_CALLER);

    var request = small.of(unknown("c", "address", "token"), 0.01);

    assertThat(held.take(request, WHOLE_BODY, 1)).isEmpty();
  }

  @Test
  void bodiesCountAsMuchAsRequests() {
    var asker = of(unknown("c", "address", "token"));
    var third = REQUESTS * REQUEST_BYTES / 3;

    assertThat(held.take(asker, third, 1)).isEmpty();
    assertThat(held.take(asker, REQUEST_BYTES, 0)).contains(Refusal.CALLER);
  }

  @Test
  void whatIsGivenBackCanBeTakenAgainAndLeavesNothing() {
    var asker = of(unknown("c", "address", "token"));
    fill(i -> asker);

    held.give(asker, MAX_PER_CALLER * REQUEST_BYTES, MAX_PER_CALLER);

    assertThat(held.isEmpty()).isTrue();
    assertThat(take(asker)).isEmpty();
  }

  private List<Share> of(Asker device) {
    return shares.of(device, ratio);
  }

  private static Asker known(String connection, String address, String subject) {
    return new Asker(CallerClass.DEVICE, connection, address, subject, true);
  }

  private static Asker unknown(String connection, String address, @Nullable String token) {
    return new Asker(CallerClass.DEVICE, connection, address, token, false);
  }

  private static Asker person(int number) {
    return new Asker(CallerClass.PERSON, "p" + number, "address" + number, null, false);
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
    return held.take(request, REQUEST_BYTES, 1);
  }

  private int admitted() {
    return held.requests(Shares.Common.ALL);
  }
}
