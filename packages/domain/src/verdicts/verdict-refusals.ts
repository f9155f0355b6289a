/** What verdicts may refuse; see `refusal.ts` for how the sentences are read. */
export const verdictRefusals = {
  verdict_term_over: {
    zh: '这次的评价已经截止。有新的情况，请写在意见下面。',
    en: 'The term for saying this is over. If something is new, please write it below the idea.',
  },
  verdict_not_by_handler: {
    zh: '办过这件事的人不能评价，也不能代别人评价。请换一位同事去问。',
    en: 'Whoever handled this can neither judge it nor enter what others say of it. Please let a colleague ask.',
  },
  verdict_slip_unknown: {
    zh: '没有找到这个查询码要回答的问题。请对一下纸条，看意见是不是已经答复。',
    en: 'Nothing is asked under this code. Please compare it with the slip, and look whether the idea was answered.',
  },
} as const satisfies Record<string, { zh: string; en: string }>
