import { settingsTexts as settings } from "../../../texts/settings.ts";

const SITE = "Dropbox (www.dropbox.com)";

/** What a user reads on a device that blocks a site, with the contact as it is typed. */
export function BlockPagePreview({ contact }: { contact: string }) {
  const who = contact.trim();
  return (
    <figure className="gnomon-preview">
      <figcaption className="gnomon-section">{settings.preview}</figcaption>
      <blockquote>
        <p>{settings.previewBlocked(SITE)}</p>
        <p>{settings.previewWhy(settings.previewTitle)}</p>
        <p>
          <bdi>{who ? settings.previewQuestions(who) : settings.previewNoContact}</bdi>
        </p>
      </blockquote>
      <p className="gnomon-hint">{settings.previewNote}</p>
    </figure>
  );
}
