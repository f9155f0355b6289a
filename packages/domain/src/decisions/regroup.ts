import { type InputRef, inputKey, type OpinionGroup } from './disposition.ts'

const without = (inputs: readonly InputRef[], taken: ReadonlySet<string>) =>
  inputs.filter((input) => !taken.has(inputKey(input)))

/** The inputs once each, in the order in which they first come. */
export function onceEach(inputs: readonly InputRef[]): InputRef[] {
  const seen = new Set<string>()
  return inputs.filter((input) => !seen.has(inputKey(input)) && seen.add(inputKey(input)))
}

/** Adds inputs to a group; those already there stay once. */
export function addToGroup(
  groups: readonly OpinionGroup[],
  groupId: string,
  inputs: readonly InputRef[],
): OpinionGroup[] {
  return groups.map((group) =>
    group.id === groupId ? { ...group, inputs: onceEach([...group.inputs, ...inputs]) } : group,
  )
}

/** Moves inputs from one group to another. */
export function moveBetween(
  groups: readonly OpinionGroup[],
  fromId: string,
  toId: string,
  inputs: readonly InputRef[],
): OpinionGroup[] {
  if (fromId === toId || !groups.some((group) => group.id === toId)) return [...groups]
  const taken = new Set(inputs.map(inputKey))
  const moved =
    groups.find((group) => group.id === fromId)?.inputs.filter((input) => taken.has(inputKey(input))) ?? []
  const left = groups.map((group) =>
    group.id === fromId ? { ...group, inputs: without(group.inputs, taken) } : group,
  )
  return addToGroup(left, toId, moved)
}

/** Two groups become one: the first keeps its title and answer, nobody's words are lost. */
export function mergeGroups(
  groups: readonly OpinionGroup[],
  keptId: string,
  mergedId: string,
): OpinionGroup[] {
  const merged = groups.find((group) => group.id === mergedId)
  if (!merged || keptId === mergedId || !groups.some((group) => group.id === keptId)) return [...groups]
  return addToGroup(groups, keptId, merged.inputs).filter((group) => group.id !== mergedId)
}

/** Takes some inputs of a group out into a new one, which has no answer yet. */
export function splitGroup(
  groups: readonly OpinionGroup[],
  fromId: string,
  inputs: readonly InputRef[],
  made: { id: string; title: OpinionGroup['title'] },
): OpinionGroup[] {
  const empty: OpinionGroup = {
    ...made,
    disposition: null,
    reason: null,
    change: null,
    followUp: null,
    inputs: [],
  }
  return moveBetween([...groups, empty], fromId, made.id, inputs)
}
