const DAYS = 14;
const LINES = 2_000;
const DAY_SECONDS = 86_400;
const FIRST_HOUR = 7;
const HOURS = 11;

/** People of an example organisation. */
const USERS = ["ada", "björn", "chloé", "ines", "jürgen", "linus", "noor", "olga", "sakura", "wei"];

/** A site of the sample, how often it is used beside the others, and its most bytes. */
type Site = readonly [host: string, weight: number, bytes: number];

const SITES: readonly Site[] = [
  ["outlook.office365.com", 20, 90_000],
  ["example-organisation.slack.com", 18, 250_000],
  ["github.com", 14, 900_000],
  ["chatgpt.com", 12, 300_000],
  ["www.linkedin.com", 9, 600_000],
  ["www.dropbox.com", 8, 9_000_000],
  ["www.youtube.com", 8, 20_000_000],
  ["app.hubspot.com", 6, 500_000],
  ["www.canva.com", 6, 2_000_000],
  ["web.whatsapp.com", 5, 200_000],
  ["wetransfer.com", 4, 40_000_000],
  ["mega.nz", 3, 30_000_000],
  ["pastebin.com", 2, 60_000],
  ["files.quiet-harbour.test", 2, 4_000_000],
  ["www.4shared.com", 1, 9_000_000],
];

/**
 * A log of a proxy in Squid's native format, made up: the two weeks before a day, in working hours.
 * The same day gives the same lines, so that a second upload of it counts nothing twice.
 */
export function sampleLog(now: Date): string {
  const random = randomOf(1);
  const today = Math.floor(now.getTime() / 1000 / DAY_SECONDS) * DAY_SECONDS;
  const lines = Array.from({ length: LINES }, () => {
    const day = today - DAY_SECONDS * (1 + Math.floor(random() * DAYS));
    const second = day + Math.floor((FIRST_HOUR + random() * HOURS) * 3600);
    const user = Math.floor(random() * USERS.length);
    const [host, , most] = siteAt(random());
    const bytes = 400 + Math.floor(random() ** 3 * most);
    const text = `${second}.${String(Math.floor(random() * 1000)).padStart(3, "0")} ` +
      `${Math.floor(random() * 900)} 10.20.30.${10 + user} TCP_TUNNEL/200 ${bytes} ` +
      `CONNECT ${host}:443 ${USERS[user]} HIER_DIRECT/203.0.113.9 -`;
    return { second, text };
  });
  return lines.sort((a, b) => a.second - b.second).map(({ text }) => `${text}\n`).join("");
}

/** A site by its weight, for a number from 0 to 1. */
function siteAt(part: number): Site {
  let left = part * SITES.reduce((sum, [, weight]) => sum + weight, 0);
  return SITES.find(([, weight]) => (left -= weight) < 0) ?? SITES[0] as Site;
}

/** Numbers from 0 to 1 that follow from a seed: a linear congruential generator. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
