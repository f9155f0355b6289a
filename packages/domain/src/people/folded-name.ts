const unseen = /[\s\p{Default_Ignorable_Code_Point}]/gu

/** One writing for names that people read as the same: spaces, width, case and what nobody sees make no difference. */
export const foldedName = (name: string): string => name.normalize('NFKC').replace(unseen, '').toLowerCase()
