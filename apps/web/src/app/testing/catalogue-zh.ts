import { zh as first } from '../first-zh.ts'
import { zh as rest } from '../rest-zh.ts'

/** All features’ sentences in Chinese: one namespace a feature. Tests read it; a page loads the two parts. */
export const zh = { ...first, ...rest } as const
