import { z } from 'zod'

// NUL cannot be stored; other controls and direction overrides can make words look like something else.
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069\uFEFF]/g

/** Spaces, joiners and fillers alone would leave a blank where words are expected. */
const seen = /[^\p{C}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u

/** Somebody's own words, kept as plain text exactly as said, without characters that nobody can see. */
export function words(least: number, most: number) {
  return z
    .string()
    .max(most * 2)
    .overwrite((text) => text.replace(unseen, '').replace(/\r\n?/g, '\n').trim())
    .min(least)
    .max(most)
    .refine((text) => least === 0 || seen.test(text), { error: 'empty' })
}
