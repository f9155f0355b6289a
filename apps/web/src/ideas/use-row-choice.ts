import { useState } from 'react'

/** What a planner decides of one row: as it is, left out, or, where somebody may be known by it, masked or taken as read. */
export type RowChoice = 'in' | 'out' | 'mask' | 'confirm'

/** The choices of single rows; a row that holds something personal is out until something else is chosen. */
export function useRowChoice() {
  const [choices, setChoices] = useState<ReadonlyMap<number, RowChoice>>(new Map())
  const chosenAs = (choice: RowChoice) =>
    [...choices].flatMap(([index, each]) => (each === choice ? [index] : []))
  return {
    of: ({ index, personal }: { index: number; personal: readonly unknown[] }): RowChoice =>
      choices.get(index) ?? (personal.length > 0 ? 'out' : 'in'),
    choose: (index: number, choice: RowChoice) => setChoices((now) => new Map(now).set(index, choice)),
    /** The same choice for all of these. */
    chooseAll: (indexes: readonly number[], choice: RowChoice) =>
      setChoices((now) => new Map([...now, ...indexes.map((index): [number, RowChoice] => [index, choice])])),
    chosen: { leaveOut: chosenAs('out'), mask: chosenAs('mask'), confirm: chosenAs('confirm') },
  }
}

export type RowChoices = ReturnType<typeof useRowChoice>
