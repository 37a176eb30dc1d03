import { problemIn } from "../api/problem.ts";
import { texts } from "../texts/texts.ts";

/** Notices beside the page. */
export interface Notice {
  variant: "success" | "danger";
  title: string;
  detail?: string;
}

/** That something is done. */
export function doneNotice(title: string): Notice {
  return { variant: "success", title };
}

/** That something did not work, in the words of the service. */
export function failureNotice(error: unknown): Notice {
  const { title, detail } = problemIn(error);
  return { variant: "danger", title: texts.problem.title(title), ...(detail && { detail }) };
}
