import { withoutUnseen } from '../plain-signs.ts'

/** One writing for names that people read as the same: spaces, width, case and what nobody sees make no difference. */
export const foldedName = (name: string): string => withoutUnseen(name).replace(/\s/gu, '').toLowerCase()
