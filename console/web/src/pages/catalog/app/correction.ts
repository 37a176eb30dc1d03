import type { Correction, CorrectionOrder } from "../../../queries/catalogApp.ts";
import { lines } from "../../../format/lines.ts";

/** The form of a correction: lists have one a line. */
export interface CorrectionForm {
  name: string;
  vendor: string;
  category: string;
  added: string;
  removed: string;
  ipRanges: string;
  reason: string;
  takeOver: boolean;
}

/** The form of a correction as it is; empty where there is none. */
export function formOf(correction: Correction | undefined): CorrectionForm {
  return {
    name: correction?.name ?? "",
    vendor: correction?.vendor ?? "",
    category: correction?.category?.id ?? "",
    added: correction?.addedDomains.join("\n") ?? "",
    removed: correction?.removedDomains.join("\n") ?? "",
    ipRanges: correction?.ipRanges.join("\n") ?? "",
    reason: "",
    takeOver: false,
  };
}

/** The whole correction as the service takes it; what is empty is not corrected. */
export function orderOf(form: CorrectionForm): CorrectionOrder {
  const [name, vendor, reason] = [form.name.trim(), form.vendor.trim(), form.reason.trim()];
  return {
    ...(name && { name }),
    ...(vendor && { vendor }),
    ...(form.category && { category: form.category }),
    addedDomains: lines(form.added),
    removedDomains: lines(form.removed),
    ipRanges: lines(form.ipRanges),
    ...(reason && { reason }),
    ...(form.takeOver && { takeOver: true }),
  };
}

/** Whether anything is corrected by it. */
export function isAnything(form: CorrectionForm): boolean {
  const { name, vendor, category, added, removed, ipRanges } = form;
  return [name, vendor, category, added, removed, ipRanges].some((each) => each.trim() !== "");
}
