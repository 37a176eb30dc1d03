/** What is asked before typed work is lost. */
export const leaveTexts = {
  title: "Leave without saving?",
  body: "What you changed on this page is not saved, and is lost when you leave it.",
  submit: "Leave and lose the changes",
} as const;
