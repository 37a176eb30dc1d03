package io.gnomon.matching.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpRange;
import io.gnomon.matching.host.UrlPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttributionIndexTest {

  private final AttributionIndex index =
      AttributionIndex.of(
          List.of(
              domain("dropbox", "dropbox.com"),
              domain("google", "google.com"),
              domain("google-drive", "drive.google.com"),
              new AppDomain("google-maps", HostName.of("google.com"), "/maps/"),
              new AppDomain("google-maps-for-work", HostName.of("google.com"), "/maps/work"),
              new AppDomain("shared-box", HostName.of("example.com"), "/box")));

  @Test
  void theLongestDomainHasTheHost() {
    assertThat(app("drive.google.com", null)).contains("google-drive");
    assertThat(app("x.drive.google.com", null)).contains("google-drive");
    assertThat(app("mail.google.com", null)).contains("google");
    assertThat(app("google.com", null)).contains("google");
  }

  @Test
  void namesThatMerelyEndAlikeBelongToNobody() {
    assertThat(app("notdropbox.com", null)).isEmpty();
    assertThat(app("dropbox.com.example.org", null)).isEmpty();
    assertThat(app("com", null)).isEmpty();
    assertThat(app("203.0.113.9", null)).isEmpty();
  }

  @Test
  void whatIsNobodysIsKeptFromTheAppAboveItButNotFromOthers() {
    var kept =
        AttributionIndex.of(
            List.of(
                domain("box", "box.com"),
                AppDomain.excluding(HostName.of("status.box.com")),
                domain("page", "acme.status.box.com"),
                AppDomain.excluding(HostName.of("page.com")),
                domain("page", "page.com")));

    assertThat(kept.find(HostName.of("status.box.com"))).isEmpty();
    assertThat(kept.find(HostName.of("www.status.box.com"))).isEmpty();
    assertThat(kept.find(HostName.of("acme.status.box.com")))
        .map(AppDomain::appId)
        .contains("page");
    assertThat(kept.find(HostName.of("www.box.com"))).map(AppDomain::appId).contains("box");
    assertThat(kept.find(HostName.of("page.com"))).map(AppDomain::appId).contains("page");
  }

  @Test
  void anAddressBelongsToTheAppWithTheSmallestRange() {
    var ranges =
        AttributionIndex.of(
            List.of(domain("box", "box.com")),
            List.of(
                range("portal", "203.0.113.0/24"),
                range("intranet", "203.0.113.128/25"),
                range("portal", "2001:db8::/32")));

    assertThat(ranges.find(HostName.of("203.0.113.9"))).map(AppDomain::appId).contains("portal");
    assertThat(ranges.find(HostName.of("203.0.113.200")))
        .map(AppDomain::appId)
        .contains("intranet");
    assertThat(ranges.find(HostName.of("2001:db8::1"))).map(AppDomain::appId).contains("portal");
    assertThat(ranges.find(HostName.of("198.51.100.1"))).isEmpty();
  }

  private static AppRange range(String appId, String text) {
    return new AppRange(appId, IpRange.parse(text).orElseThrow());
  }

  @Test
  void theLongestPathPrefixHasTheVisit() {
    assertThat(app("google.com", "/maps/place")).contains("google-maps");
    assertThat(app("google.com", "/maps/work/7")).contains("google-maps-for-work");
    assertThat(app("google.com", "/mapsearch")).contains("google");
    assertThat(app("www.google.com", "/maps")).contains("google-maps");
  }

  @Test
  void aLongerHostComesBeforeAPath() {
    assertThat(app("drive.google.com", "/maps")).contains("google-drive");
  }

  @Test
  void aDomainWithAPathNeedsThePath() {
    assertThat(app("example.com", "/box/1")).contains("shared-box");
    assertThat(app("example.com", "/boxes")).isEmpty();
    assertThat(app("example.com", null)).isEmpty();
  }

  @Test
  void suffixesOfRegistriesAreLeftOutWithAReason() {
    AttributionIndex cautious =
        AttributionIndex.of(List.of(domain("all", "co.uk"), domain("mine", "me.co.uk")));

    assertThat(cautious.find(HostName.of("you.co.uk"))).isEmpty();
    assertThat(cautious.find(HostName.of("me.co.uk"))).isPresent();
    assertThat(cautious.skipped())
        .singleElement()
        .satisfies(skipped -> assertThat(skipped.reason()).contains("public suffix"));
  }

  @Test
  void namesOfCustomersBelongToTheServiceThatListsItsSuffix() {
    AttributionIndex tunnels =
        AttributionIndex.of(
            List.of(domain("ngrok", "ngrok-free.app"), domain("mine", "me.ngrok-free.app")));

    assertThat(tunnels.find(HostName.of("you.ngrok-free.app")))
        .map(AppDomain::appId)
        .contains("ngrok");
    assertThat(tunnels.find(HostName.of("me.ngrok-free.app")))
        .map(AppDomain::appId)
        .contains("mine");
    assertThat(tunnels.skipped()).isEmpty();
  }

  @Test
  void aDomainThatTwoAppsClaimGoesToTheLowerId() {
    List<AppDomain> claims = List.of(domain("b", "example.org"), domain("a", "example.org"));

    AttributionIndex disputed = AttributionIndex.of(claims);

    assertThat(disputed.find(HostName.of("example.org")).map(AppDomain::appId)).contains("a");
    assertThat(disputed.skipped())
        .extracting(skipped -> skipped.domain().appId())
        .containsExactly("b");
  }

  @Property
  void theIndexAgreesWithComparingEveryDomain(
      @ForAll("domains") List<AppDomain> domains,
      @ForAll("host") HostName host,
      @ForAll("path") String path) {
    Optional<AppDomain> expected =
        domains.stream()
            .filter(domain -> host.isUnder(domain.host()) && !domain.host().isRegistrySuffix())
            .filter(
                domain -> domain.pathPrefix() == null || UrlPath.isUnder(path, domain.pathPrefix()))
            .min(
                Comparator.comparing((AppDomain domain) -> -domain.host().labelCount())
                    .thenComparing(domain -> -UrlPath.segmentCount(pathOf(domain)))
                    .thenComparing(AppDomain::appId));

    assertThat(AttributionIndex.of(domains).find(host, path)).isEqualTo(expected);
  }

  @Property
  void theOrderOfTheDomainsDoesNotMatter(
      @ForAll("domains") List<AppDomain> domains,
      @ForAll("host") HostName host,
      @ForAll Random random) {
    List<AppDomain> shuffled = new ArrayList<>(domains);
    Collections.shuffle(shuffled, random);

    assertThat(AttributionIndex.of(shuffled).find(host, "/a"))
        .isEqualTo(AttributionIndex.of(domains).find(host, "/a"));
  }

  private Optional<String> app(String host, @Nullable String path) {
    return index.find(HostName.of(host), path).map(AppDomain::appId);
  }

  private static String pathOf(AppDomain domain) {
    return domain.pathPrefix() == null ? UrlPath.ROOT : domain.pathPrefix();
  }

  private static AppDomain domain(String appId, String host) {
    return new AppDomain(appId, HostName.of(host));
  }

  @Provide
  Arbitrary<HostName> host() {
    return Arbitraries.of("a", "b", "com", "io", "github")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(labels -> HostName.of(String.join(".", labels)));
  }

  @Provide
  Arbitrary<String> path() {
    return Arbitraries.of("a", "b", "ab")
        .list()
        .ofMaxSize(3)
        .map(segments -> "/" + String.join("/", segments));
  }

  @Provide
  Arbitrary<List<AppDomain>> domains() {
    Arbitrary<String> apps =
        Arbitraries.of(IntStream.range(0, 5).mapToObj(i -> "app" + i).toList());
    return Combinators.combine(apps, host(), path()).as(AppDomain::new).list().ofMaxSize(10);
  }
}
