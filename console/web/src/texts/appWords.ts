/** What the catalog and the lists of used apps both say of an app. */
export const appWords = {
  kinds: {
    app: "App",
    consumerService: "Consumer service",
    retailBrand: "Retail brand",
    tracker: "Tracker",
  },
  riskCategories: {
    general: "General",
    security: "Security",
    compliance: "Compliance",
    legal: "Legal",
  },
} as const;
