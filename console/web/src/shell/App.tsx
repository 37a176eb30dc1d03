import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createBrowserRouter, RouterProvider } from "react-router";
import { isAway, isSignedOut } from "../api/problem.ts";
import { REFRESH_MILLIS } from "../queries/keys.ts";
import { LoadingMessage } from "../components/LoadingMessage.tsx";
import { HomePage } from "./HomePage.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { PageFailure } from "./PageFailure.tsx";
import { PAGES } from "./pages.tsx";
import { SESSION_KEY, SESSION_QUERY } from "../queries/session.ts";
import { Shell } from "./Shell.tsx";
import { SignInPage } from "./SignInPage.tsx";

const RETRIES = 2;

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== SESSION_KEY[0]) {
        askWhoIsSignedIn(error);
      }
    },
  }),
  mutationCache: new MutationCache({ onError: askWhoIsSignedIn }),
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < RETRIES && !isSignedOut(error),
      // What refreshes by itself anyway says how often; this is for what is asked for once.
      refetchInterval: ({ state: { error } }) => error && isAway(error) ? REFRESH_MILLIS : false,
    },
  },
});

/** A session that has ended shows at the first thing that is asked of a service. */
function askWhoIsSignedIn(error: unknown): void {
  if (isSignedOut(error)) {
    client.resetQueries({ queryKey: SESSION_KEY });
  }
}

const router = createBrowserRouter([
  { path: "/sign-in", element: <SignInPage /> },
  {
    path: "/",
    element: <Shell />,
    // Asked while the page is loaded that is opened first.
    loader: () => {
      client.prefetchQuery(SESSION_QUERY);
      return null;
    },
    hydrateFallbackElement: <LoadingMessage />,
    children: [{
      errorElement: <PageFailure />,
      children: [
        { index: true, element: <HomePage /> },
        ...PAGES.map(({ path, load }) => ({
          path,
          lazy: async () => ({ Component: (await load()).default }),
        })),
        { path: "*", element: <NotFoundPage /> },
      ],
    }],
  },
], { basename: "/console" });

/** The console. */
export function App() {
  return (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
