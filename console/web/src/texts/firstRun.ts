import { isolated } from "../format/isolated.ts";

/** The texts of the first steps. */
export const firstRunTexts = {
  title: "First steps",
  about: "Five steps to the first block. Each knows from the data whether it is done.",
  progress: (done: string, all: string) => `Steps that are done: ${done} of ${all}`,
  allDone: "All steps are done.",
  done: "Done",
  open: "To do",
  go: "Begin with the first steps",
  adminsOnly: "An administrator does this.",
  switches: {
    title: "Turn it on",
    body: "Nothing is collected and nothing is blocked until these are on.",
    action: "Turn all on",
    more: "All settings",
  },
  devices: {
    title: "Enrol devices",
    body: "A token and one line on each device; from then on it reports and enforces.",
    enrolled: (devices: string) => `Enrolled devices: ${devices}`,
    token: "Make an enrolment token…",
    simulate: "Enrol 200 simulated devices",
    simulateHelp:
      "They belong to this installation, use well-known apps as people would, and open no connection to any site.",
    simulating: "The simulated devices enrol",
    notYet: "Turn on endpoint telemetry first: without it they report nothing.",
    more: "All devices",
  },
  log: {
    title: "Upload a log",
    body: "A log of your proxy shows the last weeks at once. It becomes a report of its own.",
    sample: "Take a sample log",
    sampleHelp: "2,000 made-up lines of an example organisation. You can delete it afterwards.",
    uploads: (uploads: string) => `Logs with data: ${uploads}`,
    more: "Sources and uploads",
  },
  report: {
    title: "Read the first report",
    body: "It fills as soon as devices or a log tell what is used.",
    none: "Nothing has come in yet.",
    of: (report: string) => `In the report ${isolated(report)}:`,
    overview: "Open the overview",
    apps: "All discovered apps",
  },
  block: {
    title: "Block the first app",
    body: "Take a risky one that people use, and unsanction it: devices block it within seconds.",
    blocked: (apps: string) => `Blocked: ${apps}`,
    action: "Discovered apps of high and medium risk",
  },
};

/** The texts of the report on paper. */
export const executiveReportTexts = {
  title: "Executive report",
  about:
    "A PDF of ten pages at most, for those who read no console. All its figures are as of one moment.",
  contents: "What it holds",
  chapters: [
    "Usage: apps, people, devices and traffic, and how they changed",
    "Risk: what share of the traffic goes to risky apps",
    "The apps that are used most, with their risk scores",
    "What is new since the time before",
    "What is blocked, and what is warned of",
    "Recommendations, each with its reason",
  ],
  paper: "Paper",
  papers: { a4: "A4", letter: "US Letter" },
  make: "Make the PDF",
  making: "The report is being made",
  done: (file: string) => `${file} is in your downloads`,
  figures: "What it is made of now",
  audited: "That it was made, by whom and of what, stands in the audit.",
};
