import { Link } from "react-router";
import { FactList } from "../../../components/FactList.tsx";
import { factValue } from "../../../format/factValue.ts";
import type { AppDetail } from "../../../queries/catalogApp.ts";
import { useMayChange } from "../../../shell/session.ts";
import { catalogTexts as catalog } from "../../../texts/catalog.ts";
import { DetailCard } from "./DetailCard.tsx";
import { ProbeLine } from "./ProbeLine.tsx";

const words = catalog.detail;

/** What an app is, and where to read how it is used. */
export function AboutCard({ app }: { app: AppDetail }) {
  const mayChange = useMayChange();
  const vendor = app.factors.find(({ id }) => id === "vendor")?.value ?? app.vendorId;
  const founded = app.factors.find(({ id }) => id === "founded")?.value;
  return (
    <DetailCard title={words.about}>
      <FactList
        facts={[
          [catalog.vendor, factValue(vendor, "text")],
          [words.category, app.category.name],
          [catalog.kind, catalog.kinds[app.kind]],
          [catalog.headquarters, factValue(app.headquarters, "countries")],
          [words.founded, factValue(founded, "year")],
          ...(app.aliases?.length
            ? [[words.aliases, app.aliases.join(", ")] as [string, string]]
            : []),
          [catalog.layer, catalog.layers[app.layer]],
        ]}
      />
      {app.vendorId && (
        <Link to={`/catalog/apps?${new URLSearchParams({ vendor: app.vendorId })}`}>
          {words.vendorApps(factValue(vendor, "text"))}
        </Link>
      )}
      {mayChange && <ProbeLine app={app.id} />}
    </DetailCard>
  );
}
