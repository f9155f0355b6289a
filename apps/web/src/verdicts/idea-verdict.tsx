import { useActor } from '../shared/session.ts'
import { useMyVerdicts } from './use-verdicts.ts'
import { VerdictQuestion } from './verdict-question.tsx'

/** What the reader is asked about this idea, as long as they are asked anything; the newest question alone. */
export function IdeaVerdict({ reference }: { reference: string }) {
  const { personId } = useActor()
  const { data } = useMyVerdicts(personId !== null)
  const asked = data?.find(({ idea }) => idea?.reference === reference)
  return asked ? <VerdictQuestion asked={asked} /> : null
}
