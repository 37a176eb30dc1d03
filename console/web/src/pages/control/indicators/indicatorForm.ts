import { instantOf, localOf } from "../../../format/zoned.ts";
import type { Severity } from "../../../queries/alerts.ts";
import type {
  IndicatorAction,
  IndicatorOrder,
  IndicatorRow,
  IndicatorType,
  ScopeKind,
} from "../../../queries/indicators.ts";
import { controlTexts } from "../../../texts/control.ts";

const { indicatorForm: words } = controlTexts;

/** What the form of an indicator holds. */
export interface IndicatorForm {
  type: IndicatorType;
  value: string;
  action: IndicatorAction;
  title: string;
  severity: Severity;
  description: string;
  recommendedActions: string;
  /** Date and time in the organisation's zone; empty for never. */
  expires: string;
  generateAlert: boolean;
  kind: ScopeKind;
  groups: string[];
}

/** An untouched form. */
export const NEW_INDICATOR: IndicatorForm = {
  type: "DomainName",
  value: "",
  action: "Block",
  title: "",
  severity: "Informational",
  description: "",
  recommendedActions: "",
  expires: "",
  generateAlert: true,
  kind: "everyone",
  groups: [],
};

/** The form of an indicator as it is. */
export function formOf(indicator: IndicatorRow, zone: string): IndicatorForm {
  const { description = "", recommendedActions = "", expiresAt, scope } = indicator;
  const { type, value, action, title, severity, generateAlert } = indicator;
  return {
    type,
    value,
    action,
    title,
    severity,
    description,
    recommendedActions,
    expires: expiresAt ? localOf(expiresAt, zone) : "",
    generateAlert,
    kind: scope.kind,
    groups: scope.groups ?? [],
  };
}

/** The indicator as the services take it: what is not said is left out. */
export function orderOf(form: IndicatorForm, zone: string): IndicatorOrder {
  const { type, action, severity, generateAlert, kind, groups } = form;
  const value = form.value.trim();
  const expiresAt = instantOf(form.expires, zone);
  const description = form.description.trim();
  const recommendedActions = form.recommendedActions.trim();
  return {
    type,
    value,
    action,
    title: form.title.trim() || value,
    severity,
    generateAlert,
    ...(description && { description }),
    ...(recommendedActions && { recommendedActions }),
    ...(expiresAt && { expiresAt }),
    scope: kind === "everyone" ? { kind } : { kind, groups },
  };
}

/** What keeps a form from being sent, by field; nothing where it can be. */
export interface IndicatorErrors {
  expires?: string;
  groups?: string;
}

/** What is wrong in the form at a moment. */
export function errorsOf(form: IndicatorForm, zone: string, now: number): IndicatorErrors {
  const expiresAt = instantOf(form.expires, zone);
  return {
    ...(expiresAt && Date.parse(expiresAt) <= now && { expires: words.expiresError }),
    ...(form.kind !== "everyone" && form.groups.length === 0 && { groups: words.groupsError }),
  };
}
