import { Title } from "@patternfly/react-core";
import { type ReactNode, useEffect } from "react";
import { texts } from "../texts/texts.ts";

/** The name of a page, which its tab has as well, and what applies to all of it. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · ${texts.product}`;
  }, [title]);
  return (
    <header className="gnomon-title">
      <Title headingLevel="h1" size="xl">{title}</Title>
      {children}
    </header>
  );
}
