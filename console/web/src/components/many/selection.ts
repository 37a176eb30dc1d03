import { ProblemError } from "../../api/problem.ts";
import { count } from "../../format/format.ts";
import { texts } from "../../texts/texts.ts";

/** Something to be selected, and what it is called. */
export interface Choice {
  id: string;
  name: string;
}

/** What is selected of a list, on all its pages. */
export interface Selected {
  choices: readonly Choice[];
  /** The ids of what was selected, or no more, in the list as its conditions are now. */
  listed: ReadonlySet<string>;
  /** Whether the last step was to select all of a page: there may be more like them. */
  isPage: boolean;
}

/** Nothing is selected. */
export const NONE: Selected = { choices: [], listed: new Set(), isPage: false };

/** The selection with one more, or without it. */
export function toggled(selected: readonly Choice[], choice: Choice): Choice[] {
  return isSelected(selected, choice)
    ? selected.filter(({ id }) => id !== choice.id)
    : [...selected, choice];
}

/** What is selected once one more is, or no more. */
export function afterOne(selected: Selected, choice: Choice): Selected {
  return {
    choices: toggled(selected.choices, choice),
    listed: listedWith(selected, [choice]),
    isPage: false,
  };
}

/** What is selected once all of a page are, or none of them where all were. */
export function afterPage(selected: Selected, page: readonly Choice[]): Selected {
  const isAll = page.every((each) => isSelected(selected.choices, each));
  const others = selected.choices.filter((each) => !isSelected(page, each));
  return {
    choices: isAll ? others : [...others, ...page],
    listed: listedWith(selected, page),
    isPage: !isAll,
  };
}

function listedWith({ listed }: Selected, shown: readonly Choice[]): Set<string> {
  return new Set([...listed, ...shown.map(({ id }) => id)]);
}

/** The selection with those that it does not have of these. */
export function withAll(selected: readonly Choice[], more: readonly Choice[]): Choice[] {
  const byId = new Map([...selected, ...more].map((each) => [each.id, each]));
  return [...byId.values()];
}

/** What is selected once all that match are read; what is another selection by now stays. */
export function afterAll(now: Selected, asked: Selected, all: readonly Choice[]): Selected {
  return now === asked
    ? { choices: withAll(now.choices, all), listed: listedWith(now, all), isPage: false }
    : now;
}

/** What is selected once these are no more, which are done with. */
export function without(selected: Selected, done: readonly Choice[]): Selected {
  const ids = new Set(done.map(({ id }) => id));
  return { ...selected, choices: selected.choices.filter(({ id }) => !ids.has(id)), isPage: false };
}

/** The same in a list with other conditions: what meets these is not more of that page. */
export function inOtherList({ choices }: Selected): Selected {
  return { choices, listed: NONE.listed, isPage: false };
}

/** How many can be changed alike: each is a request, and the user waits for all of them. */
export const MAX_MANY = 1_000;

/** Whether all that match can be selected after a page of them, or are too many for that. */
export function offerOf(
  { choices, listed, isPage }: Selected,
  matching: number | undefined,
): "all" | "tooMany" | undefined {
  // What was selected in a list with other conditions may not be one of those that match.
  const known = choices.filter(({ id }) => listed.has(id)).length;
  if (!isPage || matching === undefined || matching <= known) {
    return undefined;
  }
  return matching <= MAX_MANY ? "all" : "tooMany";
}

/** What services answer where something is too large. */
const TOO_LARGE = 413;

/** All that match, unless they are too many by now: some may have come since they were counted. */
export function requireFew(all: Choice[]): Choice[] {
  if (all.length > MAX_MANY) {
    throw new ProblemError(TOO_LARGE, texts.problem.tooMany(count(MAX_MANY)), "");
  }
  return all;
}

/** Whether it is among them. */
export function isSelected(selected: readonly Choice[], { id }: Choice): boolean {
  return selected.some((each) => each.id === id);
}
