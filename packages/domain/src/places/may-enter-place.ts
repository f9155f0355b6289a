import type { Doer } from '../people/actor.ts'

/** Whether somebody may know of a place at all: before it opens, only who has a task in it. */
export const mayEnterPlace = ({ isOpen }: { isOpen: boolean }, { roles }: Pick<Doer, 'roles'>): boolean =>
  isOpen || roles.some((role) => role !== 'visitor' && role !== 'resident')
