import type { Figure } from "../../../components/FigureList.tsx";
import { bytes, count } from "../../../format/format.ts";
import type { AppUse } from "../../../queries/appUsage.ts";
import { appUseTexts as words } from "../../../texts/appUse.ts";

/** How many people use an app, and how many only touch it; dashes while that is not known. */
export function usedFigures(answer: AppUse | undefined): Figure[] {
  const { floor, items: [app] = [] } = answer ?? {};
  return [
    { label: words.use, value: count(app?.use?.users) },
    {
      label: words.touch,
      value: count(app?.touch?.users),
      note: words.floor(count(floor?.transactions), bytes(floor?.trafficBytes)),
    },
  ];
}
