import type { LocalText } from '@hetu/domain/language'

/** The name somebody chose, in both languages; whoever chose none in English goes by the same in it. */
export const chosenNameOf = (person: { chosen_name: string; chosen_name_en: string | null }): LocalText => ({
  zh: person.chosen_name,
  en: person.chosen_name_en ?? person.chosen_name,
})
