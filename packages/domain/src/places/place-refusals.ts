/** What places may refuse; see `refusal.ts` for how the sentences are read. */
export const placeRefusals = {
  not_for_oneself: {
    zh: '这件事要由别人来办，不能给自己办。',
    en: 'Somebody else has to do this; nobody does it for themselves.',
  },
} as const satisfies Record<string, { zh: string; en: string }>
