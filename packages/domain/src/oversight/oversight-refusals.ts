/** What oversight may refuse; see `refusal.ts` for how the sentences are read. */
export const oversightRefusals = {
  oversight_subject_unknown: {
    zh: '没有这个编号，或者它不公开：{reference}。',
    en: 'There is nothing public with this number: {reference}.',
  },
  oversight_flag_open: {
    zh: '这件事已经有人指出，还没有回应。',
    en: 'This was pointed out already and waits for its answer.',
  },
  oversight_flag_answered: { zh: '这一处已经回应了。', en: 'This has been answered already.' },
} as const satisfies Record<string, { zh: string; en: string }>
