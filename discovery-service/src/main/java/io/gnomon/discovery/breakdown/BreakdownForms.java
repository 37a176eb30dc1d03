package io.gnomon.discovery.breakdown;

import io.gnomon.discovery.breakdown.query.ActorIdentity;
import io.gnomon.discovery.breakdown.query.ActorUsage;
import io.gnomon.discovery.catalog.DomainGuess;
import io.gnomon.discovery.catalog.GuessedApp;
import io.gnomon.discovery.report.MeasureColumns;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.export.ExportForm;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the lists of a report are written to files. */
final class BreakdownForms {

  static final ExportForm<DiscoveredApp> APPS =
      ExportForm.<DiscoveredApp>named("apps")
          .column("app", each -> each.app().id())
          .column("name", each -> each.app().name())
          .column("vendor", each -> each.app().vendor())
          .column("category", each -> each.app().category())
          .column("kind", each -> each.app().kind().text())
          .column("riskLevel", each -> each.app().riskLevel().text())
          .column("score", each -> each.app().score())
          .column("coverage", each -> each.app().coverage())
          .column("tag", DiscoveredApp::tag)
          .column("users", DiscoveredApp::users)
          .column("ipAddresses", DiscoveredApp::ipAddresses)
          .column("devices", DiscoveredApp::devices)
          .columnsOf(DiscoveredApp::measures, MeasureColumns.FORM);

  static final ExportForm<AppSite> SITES =
      ExportForm.<AppSite>named("subdomains")
          .column("host", AppSite::host)
          .column("pathPrefix", AppSite::pathPrefix)
          .column("users", AppSite::users)
          .column("ipAddresses", AppSite::ipAddresses)
          .column("devices", AppSite::devices)
          .columnsOf(AppSite::measures, MeasureColumns.FORM);

  static final ExportForm<UncataloguedDomain> DOMAINS =
      ExportForm.<UncataloguedDomain>named("uncatalogued-domains")
          .column("domain", UncataloguedDomain::domain)
          .column("hosts", UncataloguedDomain::hosts)
          .column("users", UncataloguedDomain::users)
          .column("ipAddresses", UncataloguedDomain::ipAddresses)
          .column("devices", UncataloguedDomain::devices)
          .column("guess", UncataloguedDomain::guess, BreakdownForms::apps)
          .column("guessReason", UncataloguedDomain::guess, each -> each.reason().text())
          .column("guessConfidence", UncataloguedDomain::guess, each -> each.confidence().text())
          .columnsOf(UncataloguedDomain::measures, MeasureColumns.FORM);

  private static final ExportForm<ActorUsage> USERS =
      ExportForm.<ActorUsage>named("users")
          .column("user", ActorUsage::user, ActorIdentity::id)
          .column("name", ActorUsage::user, ActorIdentity::name)
          .column("apps", ActorUsage::apps)
          .columnsOf(ActorUsage::measures, MeasureColumns.FORM);

  private static final ExportForm<ActorUsage> IP_ADDRESSES =
      ExportForm.<ActorUsage>named("ip-addresses")
          .column("ipAddress", ActorUsage::ipAddress, ActorIdentity::id)
          .column("label", ActorUsage::ipAddress, ActorIdentity::label)
          .column("apps", ActorUsage::apps)
          .columnsOf(ActorUsage::measures, MeasureColumns.FORM);

  private static final ExportForm<ActorUsage> DEVICES =
      ExportForm.<ActorUsage>named("devices")
          .column("device", ActorUsage::device, ActorIdentity::id)
          .column("name", ActorUsage::device, ActorIdentity::name)
          .column("group", ActorUsage::device, BreakdownForms::group)
          .column("apps", ActorUsage::apps)
          .columnsOf(ActorUsage::measures, MeasureColumns.FORM);

  private BreakdownForms() {}

  private static @Nullable String group(ActorIdentity device) {
    var group = device.group();
    return group == null ? null : group.name();
  }

  static ExportForm<ActorUsage> actors(Actor actor) {
    return switch (actor) {
      case USER -> USERS;
      case IP_ADDRESS -> IP_ADDRESSES;
      case DEVICE -> DEVICES;
    };
  }

  private static String apps(DomainGuess guess) {
    return guess.apps().stream().map(GuessedApp::id).collect(Collectors.joining(" "));
  }
}
