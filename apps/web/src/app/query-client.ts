import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../shared/api-problem.ts'

/** Waiting times of repeated reads: doubled each time and spread by chance, so that a quarter does not knock at once. */
export function retryDelayMilliseconds(attempt: number): number {
  const ceiling = Math.min(20_000, 800 * 2 ** attempt)
  return ceiling / 2 + Math.random() * (ceiling / 2)
}

/** Reads are tried again only when that may help; writes never by themselves, the person decides. */
export function mayReadAgain(failures: number, error: unknown): boolean {
  if (failures >= 3) return false
  return error instanceof ApiProblem ? error.mayRetry : false
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Without a connection the service worker has what was seen last; nothing waits in silence.
        networkMode: 'always',
        staleTime: 30_000,
        gcTime: 30 * 60_000,
        retry: mayReadAgain,
        retryDelay: retryDelayMilliseconds,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
