/** The texts of files of indicators. */
export const indicatorImportTexts = {
  title: "Import indicators from a CSV file",
  body: "First it is tried: you see what would change before any device is told.",
  fileHelp:
    "In UTF-8, with a first line that names its columns: type, value and action, and any of severity, title, description, recommendedActions, expiresAt, generateAlert, scope and groups. Files of the Defender portal are taken as they are, and those that this list gives.",
  exampleLines:
    "type,value,action,title,groups\nDomainName,files.example.com,Block,Not for work,\nIpAddress,198.51.100.0/24,Warn,Old servers,Sales;Berlin",
  rule:
    "A line about the same type, value and devices changes the indicator that is there. Nothing is deleted.",
  nothing: "No indicator is new in it, and none has changed.",
  lines: "Lines with indicators",
  created: "Indicators added",
  changed: "Indicators changed",
  unchanged: "Indicators unchanged",
};
