// What somebody waits for, in milliseconds, measured where they see it: a frame is painted.
globalThis.gnomonSpeed = {
  // Since the navigation began until there are rows.
  firstRows: () => gnomonSpeed.until(() => gnomonSpeed.rows() !== ""),

  // Until a click has brought other rows.
  click: (element) => gnomonSpeed.changed(() => element.click()),

  // Until what is typed next has brought other rows; tells at which key it began.
  keyed: () => {
    const before = gnomonSpeed.rows();
    return new Promise((done) =>
      addEventListener("keydown", ({ timeStamp }) =>
        gnomonSpeed.until(() => gnomonSpeed.isOther(before)).then((end) => done(end - timeStamp)), {
        once: true,
        capture: true,
      })
    );
  },

  // How long each interaction took until the next paint.
  interactions: () =>
    new Promise((done) => {
      new PerformanceObserver((list) =>
        done(list.getEntries().filter((each) => each.interactionId).map((each) => each.duration))
      ).observe({ type: "event", durationThreshold: 16, buffered: true });
      setTimeout(() => done([]), 500);
    }),

  changed: (act) => {
    const before = gnomonSpeed.rows();
    const begun = performance.now();
    act();
    return gnomonSpeed.until(() => gnomonSpeed.isOther(before)).then((end) => end - begun);
  },

  isOther: (before) =>
    gnomonSpeed.rows() !== before && gnomonSpeed.rows() !== "" &&
    !document.querySelector(".gnomon-stale"),

  rows: () => [...document.querySelectorAll("tbody tr td:first-child")].map((each) => each.textContent).join("\n"),

  until: (isSo) =>
    new Promise((done) => {
      const look = () => requestAnimationFrame(() => isSo() ? done(performance.now()) : look());
      look();
    }),
};
