import { Button, Title } from "@patternfly/react-core";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import { count } from "../../../format/format.ts";
import type { AppTagResponse } from "../../../queries/tags.ts";
import { controlTexts } from "../../../texts/control.ts";
import { texts } from "../../../texts/texts.ts";
import { ActionLabel } from "../ActionLabel.tsx";
import { toIndicator } from "../links.ts";

const { tags } = controlTexts;
/** So many of each list unless all are asked for. */
const SHOWN = 25;

/** The domains of a tagged app: those with an indicator, those that wait, those that stay open. */
export function TaggedDomains({ of }: { of: AppTagResponse }) {
  return (
    <>
      <Domains title={tags.indicators} items={of.indicators} keyOf={({ id }) => id}>
        {(indicator) => (
          <>
            <Link to={toIndicator(indicator.id)}>
              <bdi>{indicator.value}</bdi>
            </Link>{" "}
            <ActionLabel action={indicator.action} />
          </>
        )}
      </Domains>
      <Domains
        title={tags.pending}
        note={tags.pendingHelp}
        items={of.pendingDomains}
        keyOf={(domain) => domain}
      >
        {(domain) => <bdi>{domain}</bdi>}
      </Domains>
      <Domains
        title={tags.withheld}
        note={tags.withheldHelp}
        items={of.withheldDomains}
        keyOf={({ domain }) => domain}
      >
        {({ domain, reason }) => (
          <>
            <bdi>{domain}</bdi>: {reason}
          </>
        )}
      </Domains>
    </>
  );
}

interface DomainsProps<T> {
  title: string;
  note?: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  children: (item: T) => ReactNode;
}

function Domains<T>({ title, note, items, keyOf, children }: DomainsProps<T>) {
  const [isWhole, setWhole] = useState(false);
  if (items.length === 0) {
    return null;
  }
  const shown = isWhole ? items : items.slice(0, SHOWN);
  return (
    <section>
      <Title headingLevel="h3" size="md">{`${title}: ${count(items.length)}`}</Title>
      {note && <p className="gnomon-hint">{note}</p>}
      <ul className="gnomon-past">
        {shown.map((item) => <li key={keyOf(item)}>{children(item)}</li>)}
      </ul>
      {items.length > shown.length && (
        <p className="gnomon-note">
          {texts.drawer.more(count(shown.length), count(items.length))}{" "}
          <Button variant="link" isInline onClick={() => setWhole(true)}>{tags.showAll}</Button>
        </p>
      )}
    </section>
  );
}
