import type { GiveVerdict } from '@hetu/domain/verdicts/verdict'
import { askVerdicts } from '../verdicts/ask-verdicts.ts'
import { giveVerdict } from '../verdicts/give-verdict.ts'
import { drawFrom } from './draw-from.ts'
import type { Loading } from './loading.ts'

const dayMilliseconds = 86_400_000

/**
 * Neighbours say what they think of the outcomes of the past year: two of three answer within a fortnight, what they
 * say is drawn from who they are and what it is about. What is asked still is left for whoever looks.
 */
export async function loadVerdicts(loading: Loading): Promise<void> {
  const { services, place, seed } = loading
  while ((await askVerdicts.run(services)) > 0);
  const asked = await services.database.kysely
    .selectFrom('verdict_request as r')
    .leftJoin('idea', (join) =>
      join.onRef('idea.place_id', '=', 'r.place_id').onRef('idea.id', '=', 'r.idea_id'),
    )
    .select(['r.id', 'r.person_id', 'r.standing', 'r.asked_at', 'idea.reference', 'idea.hidden_at'])
    .where('r.place_id', '=', place.id)
    .where('r.closes_at', '<', new Date(seed.now))
    .orderBy('r.asked_at')
    .orderBy('idea.reference')
    .orderBy('r.person_id')
    .execute()
  const keys = new Map([...loading.personIds].map(([key, id]) => [id, key]))
  const unsolved = new Set<string>()
  for (const { id, person_id, standing, asked_at, reference, hidden_at } of asked) {
    const key = keys.get(person_id)
    const draw = drawFrom(`${key} ${reference}`)
    if (key === undefined || hidden_at !== null || draw() > 0.67) continue
    const said = sayingOf(draw, standing === 'author' || unsolved.has(reference ?? ''))
    if (said.solved === 'no') unsolved.add(reference ?? '')
    const at = new Date(asked_at.getTime() + (1 + draw() * 13) * dayMilliseconds).toISOString()
    await loading.as(key, giveVerdict, { requestId: id, ...said }, at)
  }
}

/** Of ten who answer about eight find it solved; of these some are not content all the same. */
function sayingOf(draw: () => number, isMild: boolean): Omit<GiveVerdict, 'requestId'> {
  const lot = draw()
  const solved = lot < 0.8 ? 'yes' : lot < 0.9 || isMild ? 'partly' : 'no'
  if (solved === 'no') return { solved, satisfaction: 1, reasons: ['nothing_done'], words: '' }
  if (solved === 'partly') return { solved, satisfaction: 3, reasons: ['done_in_part'], words: '' }
  const isContent = draw() < 0.85
  return isContent
    ? { solved, satisfaction: draw() < 0.5 ? 5 : 4, reasons: ['done_as_said'], words: '' }
    : { solved, satisfaction: 2, reasons: ['too_slow'], words: '' }
}
