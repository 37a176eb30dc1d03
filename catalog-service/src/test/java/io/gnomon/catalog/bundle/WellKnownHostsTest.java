package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.attribution.AttributionIndex;
import io.gnomon.matching.host.HostName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that people really open, written down by hand from how the services work. */
class WellKnownHostsTest {

  private static final AttributionIndex INDEX =
      AttributionIndex.of(
          CatalogBundle.read(CatalogFiles.bundled()).apps().stream()
              .flatMap(app -> app.domains().stream())
              .toList());

  @ParameterizedTest
  @CsvSource({
    "www.dropbox.com, dropbox",
    "dropbox.jp, dropbox",
    "business.dropboxbusiness.com, dropbox",
    "content.dropboxapi.com, dropbox",
    "uc123.dl.dropboxusercontent.com, dropbox",
    "db.tt, dropbox",
    "sign.dropbox.com, dropbox-sign",
    "app.box.com, box",
    "dl.boxcloud.com, box",
    "drive.google.com, google-drive",
    "docs.google.com, google-drive",
    "mail.google.com, gmail",
    "meet.google.com, google-meet",
    "calendar.google.com, google-calendar",
    "www.google.com, google-search",
    "gemini.google.com, gemini",
    "www.youtube.com, youtube",
    "r3---sn-abc.googlevideo.com, youtube",
    "teams.microsoft.com, microsoft-teams",
    "contoso.sharepoint.com, sharepoint",
    "onedrive.live.com, onedrive",
    "outlook.office365.com, outlook",
    "www.office.com, microsoft-365",
    "login.microsoftonline.com, microsoft-entra-id",
    "copilot.microsoft.com, microsoft-copilot",
    "portal.azure.com, azure",
    "dev.azure.com, azure-devops",
    "console.aws.amazon.com, amazon-web-services",
    "www.amazon.de, amazon",
    "github.com, github",
    "gist.github.com, github-gist",
    "gitlab.com, gitlab",
    "bitbucket.org, bitbucket",
    "acme.atlassian.net, atlassian",
    "trello.com, trello",
    "acme.slack.com, slack",
    "files.slack-edge.com, slack",
    "us02web.zoom.us, zoom",
    "acme.webex.com, webex",
    "chatgpt.com, chatgpt",
    "api.openai.com, openai-platform",
    "claude.ai, claude",
    "www.perplexity.ai, perplexity",
    "www.deepl.com, deepl",
    "www.notion.so, notion",
    "www.figma.com, figma",
    "www.canva.com, canva",
    "wetransfer.com, wetransfer",
    "we.tl, wetransfer",
    "mega.nz, mega",
    "acme.my.salesforce.com, salesforce",
    "acme.service-now.com, servicenow",
    "acme.zendesk.com, zendesk",
    "acme.okta.com, okta",
    "m.facebook.com, facebook",
    "scontent.cdninstagram.com, instagram",
    "t.co, x",
    "www.linkedin.com, linkedin",
    "web.whatsapp.com, whatsapp",
    "discord.gg, discord",
    "www.netflix.com, netflix",
    "open.spotify.com, spotify",
    "pastebin.com, pastebin",
    "www.paypal.com, paypal"
  })
  void theHostBelongsToTheApp(String host, String app) {
    assertThat(INDEX.find(HostName.of(host))).map(AppDomain::appId).contains(app);
  }

  @ParameterizedTest
  @CsvSource({
    "www.linkedin.com, /learning/java, linkedin-learning",
    "www.linkedin.com, /in/someone, linkedin",
    "docs.google.com, /forms/d/1, google-forms",
    "github.com, /copilot, github-copilot"
  })
  void aPathSetsAppsOfOneHostApart(String host, String path, String app) {
    assertThat(INDEX.find(HostName.of(host), path)).map(AppDomain::appId).contains(app);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notdropbox.com",
        "dropbox.com.example.org",
        "dropbox.example",
        "bucket.s3.amazonaws.com",
        "d111111abcdef8.cloudfront.net",
        "acme.azurewebsites.net",
        "acme.blob.core.windows.net",
        "e1234.akamaiedge.net",
        "cdnjs.cloudflare.com",
        "acme.workers.dev",
        "fonts.googleapis.com",
        "lh3.googleusercontent.com",
        "acme.herokuapp.com",
        "acme.vercel.app",
        "acme.github.io",
        "cdn.jsdelivr.net",
        "www.microsoft.com",
        "update.microsoft.com",
        "login.live.com",
        "ocsp.digicert.com",
        "time.apple.com",
        "intranet.example.org",
        "10.0.0.1"
      })
  void theHostBelongsToNoApp(String host) {
    assertThat(INDEX.find(HostName.of(host))).isEmpty();
  }
}
