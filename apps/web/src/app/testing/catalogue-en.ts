import { en as first } from '../first-en.ts'
import { en as rest } from '../rest-en.ts'

/** All features’ sentences in English: one namespace a feature. Tests read it; a page loads the two parts. */
export const en = { ...first, ...rest }
