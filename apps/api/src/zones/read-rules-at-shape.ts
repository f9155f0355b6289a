import { ResidentShape } from '@hetu/domain/geometry/check-shape'
import { defineAsked } from '../server/read.ts'
import { InForce } from './protection-for.ts'
import { rulesFor } from './rules-for.ts'
import { RulesHere } from '@hetu/domain/zones/rules-in-words'

/** The same for a drawn shape, which does not fit into an address. */
export const readRulesAtShape = defineAsked({
  name: 'read-rules-at-shape',
  path: '/rules-at',
  summary: 'Which rules apply to a drawn shape, in words',
  readers: ['visitor'],
  query: InForce.extend({ shape: ResidentShape }),
  answer: RulesHere,
  run: (look, { shape, ...when }) => rulesFor(look, shape, when),
})
