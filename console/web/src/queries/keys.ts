/** How often what is on the screen is asked for again; hidden tabs rest. */
export const REFRESH_MILLIS = 3_000;

/** The same for what costs the services much, or hardly changes while it is read. */
export const SLOW_REFRESH_MILLIS = 15_000;

/** Rows of a page of a list. */
export const PAGE_SIZE = 50;

/** Rows of a page where all of a list are asked for: as many as services give at once. */
export const MAX_PAGE_SIZE = 500;

/** Rows of a list in a drawer; a file has the others. */
export const DRAWER_SIZE = 100;
