import { buildPages } from './build-pages.ts'

/** `pnpm start`: the pages first, then the server. */
await buildPages()
await import('./serve.ts')
