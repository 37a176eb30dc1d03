import { FactList } from "../../../components/FactList.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { DetailCard } from "../app/DetailCard.tsx";
import { hasGoodBands, type ModelDraft } from "./modelDraft.ts";

const { model: words } = catalogWorkTexts;
const BANDS = ["highBelow", "lowFrom", "minCoverage"] as const;

interface Props {
  draft: ModelDraft;
  /** None where it is only to be read. */
  onChange: ((draft: ModelDraft) => void) | undefined;
}

/** Where a risk level ends and the next begins. */
export function BandsCard({ draft, onChange }: Props) {
  const isGood = hasGoodBands(draft);
  return (
    <DetailCard title={words.bands}>
      {onChange
        ? BANDS.map((band) => (
          <TextField
            key={band}
            id={`band-${band}`}
            label={words[band]}
            value={draft.bands[band]}
            error={isGood ? undefined : words.badBands}
            onChange={(value) => onChange({ ...draft, bands: { ...draft.bands, [band]: value } })}
          />
        ))
        : <FactList facts={BANDS.map((band) => [words[band], draft.bands[band]])} />}
    </DetailCard>
  );
}
