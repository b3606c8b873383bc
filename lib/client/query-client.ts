import { environmentManager, QueryClient } from '@tanstack/react-query'

const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // Numbers change with imports and with the hour, not with the second a window regains focus.
      queries: { staleTime: 60_000, refetchOnWindowFocus: false, retry: 1 },
    },
  })

let browserClient: QueryClient | undefined

/** One client per request on the server, one per tab in the browser. */
export function getQueryClient() {
  if (environmentManager.isServer()) return makeQueryClient()
  browserClient ??= makeQueryClient()
  return browserClient
}
