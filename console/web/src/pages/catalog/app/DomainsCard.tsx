import { Title } from "@patternfly/react-core";
import { count } from "../../../format/format.ts";
import type { AppDetail, AppDomain } from "../../../queries/catalogApp.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { DetailCard } from "./DetailCard.tsx";

const { domains, detail: words } = catalogTexts;

/** What belongs to an app, and what is said not to. */
export function DomainsCard({ app }: { app: AppDetail }) {
  return (
    <DetailCard title={`${domains} (${count(app.domains.length)})`}>
      {app.domains.length === 0 && <p>{words.noDomains}</p>}
      {app.domains.length > 0 && (
        <ul className="gnomon-hosts" tabIndex={0} aria-label={domains}>
          {app.domains.map((each) => (
            <li key={each.host + (each.pathPrefix ?? "")}>
              <bdi>{each.host + (each.pathPrefix ?? "")}</bdi> <DomainNote of={each} />
            </li>
          ))}
        </ul>
      )}
      <Texts title={words.ipRanges} all={app.ipRanges} />
      <Texts title={words.excludedHosts} all={app.excludedHosts} />
    </DetailCard>
  );
}

function DomainNote({ of: { shared, pendingReview } }: { of: AppDomain }) {
  const notes = [...(shared ? [words.shared] : []), ...(pendingReview ? [words.pending] : [])];
  return notes.length > 0 && <span className="gnomon-hint">{notes.join(", ")}</span>;
}

function Texts({ title, all = [] }: { title: string; all: string[] | undefined }) {
  return all.length > 0 && (
    <section>
      <Title headingLevel="h3" size="md">{title}</Title>
      <p>
        <bdi>{all.join(", ")}</bdi>
      </p>
    </section>
  );
}
