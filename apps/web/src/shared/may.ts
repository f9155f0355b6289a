import { mayPerform, type VerbName } from '@hetu/domain/policy'
import { useActor } from './session.ts'

/** Whether the reader's roles let them do one of these at all. Only for what to show: the server decides. */
export function useMay(...verbs: VerbName[]): boolean {
  const actor = useActor()
  return verbs.some((verb) => mayPerform(verb, actor) === null)
}
