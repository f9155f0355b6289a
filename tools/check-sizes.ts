import { join } from 'node:path'
import { buildPages } from '../apps/api/src/build-pages.ts'
import { limits, pageSizes, sizeObjections } from './page-sizes.ts'

/** Builds the pages if their sources have changed, and says what the first page weighs. */
await buildPages()
const sizes = pageSizes(join(import.meta.dirname, '../apps/web/dist'))
for (const [name, size] of Object.entries(sizes)) {
  process.stdout.write(`${name}: ${size.toFixed(1)} of ${limits[name as keyof typeof limits]} KiB brotli\n`)
}
const objections = sizeObjections(sizes)
for (const objection of objections) process.stderr.write(`${objection}\n`)
process.exit(objections.length > 0 ? 1 : 0)
