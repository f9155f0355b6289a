import { fileURLToPath } from 'node:url'

/** What can always be made again, kept beside the installed packages. */
export const cacheFolder = fileURLToPath(new URL('../../../node_modules/.cache/hetu', import.meta.url))
