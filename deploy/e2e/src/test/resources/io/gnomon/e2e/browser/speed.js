// What a user waits for, in milliseconds, measured where they see it: a frame is painted.
const LONGEST = 15_000;
const LETTERS = [..."etaoinsrhldcumfpgwybvk0123456789"];
const REPORTED_AFTER = 200;
const interactions = [];

new PerformanceObserver((list) =>
  interactions.push(
    ...list.getEntries().filter((each) => each.interactionId).map((each) => each.duration),
  )
).observe({ type: "event", durationThreshold: 16 });

globalThis.gnomonSpeed = {
  // Since the navigation began until there are rows.
  firstRows: () => gnomonSpeed.until(() => gnomonSpeed.rows().length > 0),

  // Until a click has brought other rows.
  click: (element) => {
    const before = gnomonSpeed.text();
    const begun = performance.now();
    element.click();
    return gnomonSpeed.until(() => gnomonSpeed.isOther(before)).then((end) => end - begun);
  },

  // What to type so that other rows are there: some names have it, the first has not.
  key: () => {
    const [first, ...others] = gnomonSpeed.rows().map(gnomonSpeed.name);
    return LETTERS.find((letter) =>
      !first.includes(letter) && others.some((name) => name.includes(letter))
    );
  },

  // Until what is typed next has brought other rows.
  keyed: () => {
    const before = gnomonSpeed.text();
    return new Promise((done, failed) =>
      addEventListener("keydown", ({ timeStamp }) =>
        gnomonSpeed.until(() => gnomonSpeed.isOther(before))
          .then((end) => done(end - timeStamp), failed), { once: true, capture: true })
    );
  },

  // How long each interaction took until the next paint, if longer than a frame.
  interactions: () =>
    new Promise((done) => setTimeout(() => done(interactions), REPORTED_AFTER)),

  isOther: (before) =>
    gnomonSpeed.text() !== before && gnomonSpeed.rows().length > 0 &&
    !document.querySelector(".gnomon-stale"),

  // A list that loads has no row of several cells.
  rows: () =>
    [...document.querySelectorAll("tbody tr")].filter((row) => row.children.length > 2),

  name: (row) =>
    ([...row.children].map((cell) => cell.textContent.trim()).find((text) => text !== "") ?? "")
      .toLowerCase(),

  text: () => gnomonSpeed.rows().map((row) => row.textContent).join("\n"),

  until: (isSo) =>
    new Promise((done, failed) => {
      const begun = performance.now();
      const look = () =>
        requestAnimationFrame((now) => {
          if (isSo()) done(performance.now());
          else if (now - begun < LONGEST) look();
          else failed(new Error(`nothing came at ${location}: ${gnomonSpeed.text().slice(0, 500)}`));
        });
      look();
    }),
};
