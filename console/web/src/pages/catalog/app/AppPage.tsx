import { Breadcrumb, BreadcrumbItem, PageSection } from "@patternfly/react-core";
import { type ReactNode, useState } from "react";
import { Link, useParams } from "react-router";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { PageTitle } from "../../../components/PageTitle.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { type AppDetail, useCatalogApp } from "../../../queries/catalogApp.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { AboutCard } from "./AboutCard.tsx";
import { AppHead } from "./AppHead.tsx";
import { CorrectionCard } from "./CorrectionCard.tsx";
import { DomainsCard } from "./DomainsCard.tsx";
import { FactorsCard } from "./FactorsCard.tsx";
import { NotesCard } from "./NotesCard.tsx";
import { ScoreCard } from "./ScoreCard.tsx";
import { UsageCard } from "./UsageCard.tsx";

const { detail: words } = catalogTexts;

/** Everything that is known of an app, and what the organisation says of it. */
export default function AppPage() {
  const { id = "" } = useParams();
  const app = useCatalogApp(id);
  const [dialog, setDialog] = useState<ReactNode>();
  const zone = useTimeZone();
  const close = () => setDialog(undefined);
  const { data } = app;
  return (
    <PageSection isFilled hasBodyWrapper={false} className="gnomon-page">
      <Breadcrumb aria-label={words.path}>
        <BreadcrumbItem>
          <Link to="/catalog/apps">{words.back}</Link>
        </BreadcrumbItem>
        <BreadcrumbItem isActive>
          <bdi>{data?.name ?? id}</bdi>
        </BreadcrumbItem>
      </Breadcrumb>
      <PageTitle title={data?.name ?? id}>
        {data && <AppHead app={data} onDialog={setDialog} onClose={close} />}
      </PageTitle>
      {app.error && <ProblemMessage error={app.error} onRetry={app.refetch} />}
      {!data && !app.error && <LoadingMessage />}
      {data && <Cards app={data} zone={zone} onDialog={setDialog} onClose={close} />}
      {dialog}
    </PageSection>
  );
}

/** What the parts of the page need to open a dialog, and to close it. */
export interface DialogProps {
  app: AppDetail;
  onDialog: (dialog: ReactNode) => void;
  onClose: () => void;
}

function Cards({ zone, ...parts }: DialogProps & { zone: string }) {
  const { app } = parts;
  return (
    <div className="gnomon-detail">
      <div className="gnomon-stack">
        <ScoreCard zone={zone} {...parts} />
        <UsageCard key={app.id} app={app.id} />
        <FactorsCard app={app} />
      </div>
      <div className="gnomon-stack">
        <AboutCard key={app.id} app={app} />
        <DomainsCard app={app} />
        <CorrectionCard {...parts} />
        <NotesCard zone={zone} {...parts} />
      </div>
    </div>
  );
}
