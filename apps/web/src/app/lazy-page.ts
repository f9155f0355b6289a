import { lazyRouteComponent } from '@tanstack/react-router'
import { holdRestOfMessages } from './held-messages.ts'

/** A page in a file of its own. It is shown when that file and the sentences beyond the first page are there. */
export function lazyPage<Page extends Record<string, unknown>, Name extends keyof Page>(
  load: () => Promise<Page>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), holdRestOfMessages()])
    return page
  }, name)
}
