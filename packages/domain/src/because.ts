import type { LocalText } from './language.ts'

/** What a rule of ours says when it refuses, for zod: `.refine(rule, because({ zh, en }, ['validTo']))`. */
export const because = (reason: LocalText, path?: string[]) => ({ params: { reason }, ...(path && { path }) })
