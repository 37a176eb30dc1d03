/** What the pages call, by service: types are generated of these alone. */
export const OPERATIONS = {
  catalog: {
    "/api/v1/categories": ["get"],
  },
  discovery: {
    "/api/v1/reports": ["get"],
    "/api/v1/reports/{id}": ["get"],
    "/api/v1/reports/{id}/app-export": ["get"],
    "/api/v1/reports/{id}/app-totals": ["get"],
    "/api/v1/reports/{id}/apps": ["get"],
    "/api/v1/reports/{id}/apps/{app}/devices": ["get"],
    "/api/v1/reports/{id}/apps/{app}/sites": ["get"],
    "/api/v1/reports/{id}/apps/{app}/users": ["get"],
    "/api/v1/reports/{id}/devices": ["get"],
    "/api/v1/reports/{id}/devices/{name}/apps": ["get"],
    "/api/v1/reports/{id}/ip-addresses": ["get"],
    "/api/v1/reports/{id}/ip-addresses/{name}/apps": ["get"],
    "/api/v1/reports/{id}/series": ["get"],
    "/api/v1/reports/{id}/shares": ["get"],
    "/api/v1/reports/{id}/users": ["get"],
    "/api/v1/reports/{id}/users/{name}/apps": ["get"],
  },
  policy: {
    "/api/v1/alerts": ["get"],
    "/api/v1/alerts/{id}": ["get", "patch"],
    "/api/v1/app-tags/{appId}": ["get", "put", "delete"],
    "/api/v1/feed/revisions/{revision}/rollout": ["get"],
    "/api/v1/scoped-profiles": ["get"],
    "/api/v1/settings": ["get"],
  },
} as const;
